import type { Mail } from '../ports';
import { patiently } from './back-off';

/** Plain mail from whoever acts. */
export const scriptMail = (): Mail => ({
  send: (to, subject, body) =>
    void patiently(() => MailApp.sendEmail({ to, subject, body, name: 'Education Hub' }), false),
});
