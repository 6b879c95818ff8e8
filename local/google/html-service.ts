/**
 * `HtmlService`: output from the one file `sidebar` or from a text.
 * Not modelled: templates, sandbox modes, width and height, frames allowed elsewhere. Google's own sanitising is not.
 */
import { LIMITS } from '../limits';
import { GoogleError } from './error';
import { enumeration, method, type Method, type Stub } from './stub';

export interface HtmlContent {
  html: string;
  title: string;
  metaTags: { name: string; content: string }[];
}

const META_TAGS: readonly string[] = [
  'apple-mobile-web-app-capable',
  'apple-mobile-web-app-status-bar-style',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

/** What an HtmlOutput stand-in carries. */
export function htmlContent(output: Stub): HtmlContent {
  return output.hold as HtmlContent;
}

/** Google fails near 820 KB (docs/google.md §8). */
export function checkHtmlSize(content: HtmlContent): void {
  if (Buffer.byteLength(content.html) <= LIMITS.htmlBytes) return;
  throw new GoogleError(400, 'HtmlOutput content is too large to be shown');
}

function htmlOutput(html: string): Stub {
  const content: HtmlContent = { html, title: '', metaTags: [] };
  const changing = (change: (text: string, more: string) => void, signature: string[]): Method =>
    method<[string, string]>(signature, (text, more) => {
      change(text, more);
      return stub;
    });
  const stub: Stub = {
    name: 'HtmlOutput',
    hold: content,
    members: {
      getContent: method([], () => content.html),
      setContent: changing((text) => void (content.html = text), ['string']),
      append: changing((text) => void (content.html += text), ['string']),
      setTitle: changing((text) => void (content.title = text), ['string']),
      addMetaTag: changing((name, value) => addMetaTag(content, name, value), ['string', 'string']),
      setXFrameOptionsMode: method(['HtmlService.XFrameOptionsMode.DEFAULT'], () => stub),
    },
  };
  return stub;
}

function addMetaTag(content: HtmlContent, name: string, value: string): void {
  if (!META_TAGS.includes(name)) throw new GoogleError(400, `The meta tag ${name} is not allowed`);
  content.metaTags.push({ name, content: value });
}

export function htmlService(sidebar: string): Stub {
  const modes = enumeration('HtmlService.XFrameOptionsMode', []);
  modes.members['DEFAULT'] = { name: 'HtmlService.XFrameOptionsMode.DEFAULT', members: {} };
  return {
    name: 'HtmlService',
    members: {
      createHtmlOutputFromFile: method<[string]>(['string'], (name) => {
        if (name !== 'sidebar') throw new GoogleError(400, `No HTML file named ${name} was found.`);
        return htmlOutput(sidebar);
      }),
      createHtmlOutput: method<[string?]>(['string?'], (html) => htmlOutput(html ?? '')),
      XFrameOptionsMode: modes,
    },
  };
}
