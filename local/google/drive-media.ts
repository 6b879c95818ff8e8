/**
 * What may be uploaded as what. A DOCX is opened as Google would have to: its zip, its parts, their XML.
 * Not modelled: conversion into workbooks or slides, RTF and ODT, resumable uploads above 5 MB.
 */
import { unzipSync, strFromU8 } from 'fflate';
import { LIMITS } from '../limits';
import { DOCUMENT, FOLDER, WORKBOOK } from './drive-store';
import { apiError, notModelled } from './error';
import type { BlobContent } from './utilities';
import { xmlFault } from './xml';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CONVERTIBLE: readonly string[] = [DOCX, 'text/html', 'text/plain'];
const REQUIRED_PARTS: readonly string[] = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

function unzip(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
}

/** What is wrong with a DOCX, in words; empty when its parts are there and well-formed. */
export function docxFault(bytes: Uint8Array): string {
  const parts = unzip(bytes);
  if (parts === undefined) return 'it is not a zip';
  const missing = REQUIRED_PARTS.find((name) => parts[name] === undefined);
  if (missing !== undefined) return `the part ${missing} is missing`;
  for (const [name, content] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const fault = xmlFault(strFromU8(content));
    if (fault !== '') return `${name}: ${fault}`;
  }
  return '';
}

/** Checks an upload against what the file is to be; throws Google's 400. Says whether it is a conversion. */
export function checkMedia(blob: BlobContent, mimeType: string, method: string, limits: boolean): boolean {
  if (limits && blob.bytes.length > LIMITS.uploadBytes) {
    throw apiError(413, method, 'The upload is larger than 5 MB');
  }
  if (mimeType === FOLDER) throw apiError(400, method, 'A folder cannot have content');
  if (mimeType === WORKBOOK) throw notModelled('conversion into a workbook');
  if (mimeType !== DOCUMENT) return false;
  const type = blob.contentType ?? '';
  if (!CONVERTIBLE.includes(type)) {
    throw apiError(
      400,
      method,
      `Bad Request: the requested conversion from ${type || 'no type'} is not supported`,
    );
  }
  const fault = type === DOCX ? docxFault(blob.bytes) : '';
  if (fault !== '') throw apiError(400, method, `Bad Request: the document cannot be converted, ${fault}`);
  return true;
}
