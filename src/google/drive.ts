import type { FileReference } from '../ports';

export interface DriveFile {
  id?: string;
  webViewLink?: string;
  trashed?: boolean;
}

export interface DrivePermission {
  id?: string;
  type?: string;
  role?: string;
  emailAddress?: string;
  domain?: string;
  permissionDetails?: { inherited?: boolean }[];
}

/** The part of the Drive v3 service that the hub uses, with Apps Script's order of arguments (docs/google.md §6). */
export interface AdvancedDrive {
  Files: {
    create(body: object, media: GoogleAppsScript.Base.Blob | null, options: object): DriveFile;
    update(body: object, id: string, media: GoogleAppsScript.Base.Blob | null, options: object): DriveFile;
    get(id: string, options: object): DriveFile;
    list(options: object): { files?: DriveFile[] };
  };
  Permissions: {
    create(body: object, id: string, options: object): unknown;
    list(id: string, options: object): { permissions?: DrivePermission[] };
    remove(id: string, permissionId: string, options: object): void;
  };
}

export const drive = (): AdvancedDrive => Drive as unknown as AdvancedDrive;

export const reference = (file: DriveFile): FileReference => ({
  id: file.id ?? '',
  url: file.webViewLink ?? '',
});

/** By which a file is found again: what it is, and whose. A pair may have 124 bytes (docs/google.md §10). */
export const marks = (hubKey: string, hubBook: string): Record<string, string> => ({ hubKey, hubBook });
