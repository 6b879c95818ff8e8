/**
 * Google's errors as they cross the wire: `{error: {code, message, status, errors, details}}`.
 * Not modelled: the links to Google's help that some errors carry.
 */
import { GoogleError } from '../google/error';
import { RATES, type Rate } from '../limits';

export interface WireError {
  error: {
    code: number;
    message: string;
    status: string;
    errors: { message: string; domain: string; reason: string; location?: string; locationType?: string }[];
    details?: object[];
  };
}

const PREFIX = /^API call to (\S+) failed with error: /;

const REASONS: Record<number, string> = {
  400: 'badRequest',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  409: 'aborted',
  413: 'uploadTooLarge',
  429: 'rateLimitExceeded',
  500: 'backendError',
  501: 'notImplemented',
  503: 'backendError',
  504: 'backendError',
};

const STATUSES: Record<number, string> = { 413: 'INVALID_ARGUMENT', 501: 'UNIMPLEMENTED' };

const TYPE = 'type.googleapis.com/google.rpc.';

function quotaDetails(message: string, service: string): object[] {
  const rates = Object.values(RATES).flat();
  const rate = rates.find(({ limit }: Rate) => message.includes(`limit '${limit}'`));
  if (rate === undefined) return [];
  const names = rate.limit.split(' ').map((word) => (word[0] ?? '').toUpperCase() + word.slice(1));
  const metadata = {
    service,
    quota_metric: `${service}/${rate.metric.toLowerCase().replace(/ /g, '_')}`,
    quota_limit: names.join(''),
    quota_limit_value: String(rate.amount),
    consumer: 'projects/100000000000',
  };
  const reason = 'RATE_LIMIT_EXCEEDED';
  return [{ '@type': `${TYPE}ErrorInfo`, reason, domain: 'googleapis.com', metadata }];
}

/** What Google says beside the words: which field broke the schema, which quota is used up, what is wrong with the token. */
function detailsOf(code: number, message: string, service: string): object[] {
  if (code === 429) return quotaDetails(message, service);
  if (code === 401) {
    const reason = message.includes('missing') ? 'CREDENTIALS_MISSING' : 'ACCESS_TOKEN_TYPE_UNSUPPORTED';
    return [{ '@type': `${TYPE}ErrorInfo`, reason, domain: 'googleapis.com', metadata: { service } }];
  }
  if (code !== 400 || !/^Invalid (JSON payload|value at)/.test(message)) return [];
  const [, field] = /at '([^']+)'/.exec(message) ?? [];
  const violation = { ...(field === undefined ? {} : { field }), description: message };
  return [{ '@type': `${TYPE}BadRequest`, fieldViolations: [violation] }];
}

function reasonOf({ code, message }: GoogleError, service: string): string {
  if (service !== 'drive.googleapis.com') return REASONS[code] ?? 'unknown';
  if (message.includes('sufficient permissions')) return 'insufficientFilePermissions';
  if (message.includes('binary content')) return 'fileNotDownloadable';
  if (message.includes('too large to be exported')) return 'exportSizeLimitExceeded';
  if (message.includes('Docs Editors')) return 'fileNotExportable';
  return code === 400 ? 'invalid' : (REASONS[code] ?? 'unknown');
}

/** The answer's body for an error of the engine's; anything else thrown is a fault of the Workspace's own: 500, in its words. */
export function wireError(thrown: unknown, service: string): WireError {
  const error =
    thrown instanceof GoogleError ? thrown : new GoogleError(500, `Internal error: ${String(thrown)}`);
  const { code } = error;
  const message = error.message.replace(PREFIX, '');
  const status = STATUSES[code] ?? error.status;
  const place = code === 404 && message.startsWith('File not found');
  const entry = {
    message,
    domain: code === 429 ? 'usageLimits' : 'global',
    reason: reasonOf(error, service),
    ...(place ? { location: 'fileId', locationType: 'parameter' } : {}),
  };
  const details = detailsOf(code, message, service);
  return { error: { code, message, errors: [entry], status, ...(details.length > 0 ? { details } : {}) } };
}
