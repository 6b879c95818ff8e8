/** What Google's message says, sorted by what the hub can do about it. */
export type GoogleFailure =
  | 'busy'
  | 'spent'
  | 'unsure'
  | 'denied'
  | 'authorise'
  | 'switched-off'
  | 'address-refused'
  | 'no-sheet'
  | 'no-file'
  | 'no-workbook'
  | 'grid-too-small'
  | 'sheet-renamed'
  | 'workbook-full'
  | 'store-full'
  | 'drive-full'
  | 'triggers-full'
  | 'too-large'
  | 'service-off'
  | 'other';

/**
 * The first that fits. Numbers in messages may be ids of sheets or places of requests: only what stands for an answer
 * of HTTP counts. What is used up for the day shares most of its words with what comes back within the minute.
 */
const SIGNS: [GoogleFailure, RegExp][] = [
  [
    'service-off',
    /has not been used in project|\b(API|service) (is|has been) disabled\b|before or it is disabled/i,
  ],
  [
    'switched-off',
    /administrators? ((has|have) )?(disabled|blocked|restricted|turned off)|domain ?policy|admin_policy|disabled (by|for) (your|the) (administrator|domain|organi[sz]ation)/i,
  ],
  [
    'address-refused',
    /no google account|check the .?notify people.? box|emailaddress is invalid|\binvalid (user|email)\b|outside (of )?(your|the) (organi[sz]ation|domain)|account (has been|is) (disabled|suspended|deleted)/i,
  ],
  ['no-sheet', /no grid with id|no sheet with id/i],
  ['no-file', /file not found|no item with the given id/i],
  ['no-workbook', /requested entity was not found|\bdocument\b.* is missing/i],
  ['grid-too-small', /exceeds grid limits|beyond the grid|row that doesn't exist/i],
  ['sheet-renamed', /unable to parse range/i],
  ['workbook-full', /number of cells in the workbook above the limit/i],
  ['store-full', /property storage quota/i],
  ['drive-full', /storage ?quota/i],
  ['triggers-full', /too many triggers/i],
  ['too-large', /payload size exceeds|too large|larger than 5 MB|email body size|request entity/i],
  ['spent', /\b(for one|per) day\b|daily ?limit|sharing quota/i],
  [
    'busy',
    /quota exceeded|rate.?limit|too many (requests|times|LockService operations|simultaneous|scripts running|concurrent)|lock timeout|resource_exhausted|\bcode:? 429\b|<title>[^<]*\b429\b/i,
  ],
  [
    'authorise',
    /authori[sz]ation (is )?required|requires authori[sz]ation|insufficient (permission|authentication scopes)|permissions are not sufficient|do not have permission to call|invalid (grant|credentials)|unauthenticated|unauthori[sz]ed_client/i,
  ],
  [
    'unsure',
    /back ?end ?(error|unavailable)|authentication backend|internal error|server error|data storage error|failed while accessing|(temporarily|currently) unavailable|service (is )?(unavailable|error)|\bservice \w+ failed|temporary error|not possible to open the file at present|at (this|the) moment|deadline|timed? ?out|empty response|connection (was )?(reset|closed|refused)|address unavailable|\bcode:? 50[0-4]\b|<title>[^<]*\b50[0-4]\b/i,
  ],
  [
    'denied',
    /\bpermission|you are trying to edit a protected|\bprotected (cell|range|sheet)|not have (access|authorization)|access (is )?denied|PERMISSION_DENIED/i,
  ],
];

/** Google's errors come from another realm and carry words only, so they are told apart by their words. */
export function googleFailure(error: unknown): GoogleFailure {
  // The name of the method that failed holds words such as “permissions”, which say nothing of why.
  const words = wordsOf(error).replace(
    /^(Exception: |GoogleJsonResponseException: )*API call to \S+ failed with error: /,
    '',
  );
  return SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? 'other';
}

export const wordsOf = (error: unknown): string => {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
};

/** What the script itself did wrong, such as calling what is not there. */
const MISTAKES = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'HubError'];

/**
 * Whether asking again may help. A write that may have been done is not asked again. Of a read that fails for a reason
 * that nobody has met, it is assumed: it costs only time.
 */
export function mayPass(error: unknown, repeatable: boolean): boolean {
  const failure = googleFailure(error);
  if (failure === 'busy') return true;
  const isMistake = MISTAKES.includes((error as { name?: string } | null)?.name ?? '');
  return repeatable && (failure === 'unsure' || (failure === 'other' && !isMistake));
}
