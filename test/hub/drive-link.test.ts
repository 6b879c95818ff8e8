import { driveThing } from '../../src/hub/text/drive-link';
import { linkError } from '../../src/hub/text/errors';

const ID = '1AbcDEF-ghi_JKLmno';

test.each([
  [`https://docs.google.com/document/d/${ID}/edit?usp=sharing`, 'Google Doc'],
  [`https://docs.google.com/a/trust.example/spreadsheets/d/${ID}/edit#gid=0`, 'Google Sheet'],
  [`https://docs.google.com/presentation/u/1/d/${ID}`, 'Google Slides'],
  [`https://drive.google.com/file/d/${ID}/view`, 'file in Drive'],
  [`https://drive.google.com/open?usp=x&id=${ID}`, 'file in Drive'],
  [`https://drive.google.com/drive/u/0/folders/${ID}`, 'folder in Drive'],
  [`https://drive.google.com/drive/mobile/folders/${ID}`, 'folder in Drive'],
  ['https://drive.google.com/drive/my-drive', 'place'],
  ['https://drive.google.com', 'place'],
  [`https://drive.google.com.evil.example/file/d/${ID}/view`, undefined],
  ['https://plan.example/document/d/1', undefined],
])('%s is a %s', (link, thing) => {
  expect(driveThing(link)).toBe(thing);
  expect(linkError([link]).includes('is no file of Drive')).toBe(thing === 'place');
});
