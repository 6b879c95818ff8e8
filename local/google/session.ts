/** `Session`: who acts, as whom, and the script's time zone. Not modelled: locale, temporary user keys. */
import type { Execution } from './execution';
import { method, type Stub } from './stub';

function user(email: string): Stub {
  return { name: 'User', members: { getEmail: method([], () => email) } };
}

export function session(execution: Execution, timeZone: string): Stub {
  return {
    name: 'Session',
    members: {
      getActiveUser: method([], () => user(execution.active)),
      getEffectiveUser: method([], () => user(execution.effective)),
      getScriptTimeZone: method([], () => timeZone),
    },
  };
}
