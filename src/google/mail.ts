import type { Mail } from '../ports';

/** Plain mail from whoever acts. */
export const scriptMail = (): Mail => ({
  send: (to, subject, body) => void MailApp.sendEmail({ to, subject, body, name: 'Education Hub' }),
});
