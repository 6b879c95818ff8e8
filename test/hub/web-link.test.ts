import { WEB_ADDRESS } from '../../local/web-address';
import { isWebAddress, webLink } from '../../src/hub/text/web-link';

const ID = 'AKfycbx_7-Qz';

test.each([
  WEB_ADDRESS,
  `https://script.google.com/macros/s/${ID}/exec`,
  `https://script.google.com/a/macros/trust.sch.uk/s/${ID}/exec`,
])('%s is a deployed web app', (address) => {
  expect(isWebAddress(address)).toBe(true);
  expect(webLink(address, 'reply', { visit: 'V 1' })).toBe(`${address}?screen=reply&visit=V%201`);
});

test.each([
  ['nothing', ''],
  ['a test deployment', `https://script.google.com/macros/s/${ID}/dev`],
  ['a fragment', `https://script.google.com/macros/s/${ID}/exec#here`],
  ['a query', `https://script.google.com/macros/s/${ID}/exec?screen=home`],
  ['more path', `https://script.google.com/macros/s/${ID}/exec/`],
  ['the script editor', `https://script.google.com/home/projects/${ID}/edit`],
  ['a library', `https://script.google.com/macros/library/d/${ID}/1`],
  ['a workbook', `https://docs.google.com/spreadsheets/d/${ID}/edit`],
  [
    'where an app was redirected to',
    `https://script.googleusercontent.com/macros/echo?user_content_key=${ID}`,
  ],
  ['another host', `https://script.google.com.example/macros/s/${ID}/exec`],
  ['another host before it', `https://other.example/https://script.google.com/macros/s/${ID}/exec`],
  ['no deployment', 'https://script.google.com/macros/s//exec'],
  ['no domain', `https://script.google.com/a/macros/s/${ID}/exec`],
  ['not encrypted', `http://script.google.com/macros/s/${ID}/exec`],
  ['a second line', `https://script.google.com/macros/s/${ID}/exec\nhttps://other.example`],
  ['a script', 'javascript:alert(1)'],
])('%s is none, and no link is made of it', (_, address) => {
  expect(isWebAddress(address)).toBe(false);
  expect(webLink(address, 'home')).toBe('');
});
