/** Google's errors as Apps Script shows them. Not modelled: error details beyond code, status and words. */

const STATUS_OF: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** What a Google service throws, named as Apps Script names it: `code` is the HTTP code, `status` Google's word for it (`INVALID_ARGUMENT` …). */
export class GoogleError extends Error {
  readonly code: number;
  readonly status: string;

  constructor(code: number, message: string, status?: string) {
    super(message);
    this.name = message.startsWith('API call to ') ? 'GoogleJsonResponseException' : 'Exception';
    this.code = code;
    this.status = status ?? STATUS_OF[code] ?? 'UNKNOWN';
  }
}

/**
 * An error of an advanced service in Apps Script's wording;
 * `method` as Google names it (`sheets.spreadsheets.batchUpdate`).
 */
export function apiError(code: number, method: string, reason: string): GoogleError {
  return new GoogleError(code, `API call to ${method} failed with error: ${reason}`);
}

/** What the local Workspace does not do: it refuses rather than guess. */
export function notModelled(what: string): GoogleError {
  return new GoogleError(501, `not modelled: ${what}`, 'NOT_MODELLED');
}
