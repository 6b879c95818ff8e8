import type { Mail } from '../ports';
import { patiently } from './back-off';

/** Plain mail from the person who acts. */
export const scriptMail = (): Mail => ({
  remaining: () => patiently(() => MailApp.getRemainingDailyQuota(), true),
  send: (to, subject, body) =>
    void patiently(() => MailApp.sendEmail({ to, subject, body, name: 'Education Hub' }), false),
});
