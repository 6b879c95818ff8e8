import { useEffect, useRef } from 'preact/hooks';
import type { DocumentAddress } from '../document-address';
import type { FileView } from '../wire';
import type { useDesk } from './desk';
import { ask } from './server';

const everyFile = (files: readonly FileView[]): FileView[] =>
  files.flatMap((file) => [file, ...everyFile(file.children)]);

/**
 * Shows the document of this Workspace’s Drive that an address of Google Docs leads to: one in a mail, or one that is
 * tapped in a frame of the page. What the person may not open is refused, as Google would.
 */
export function useDocuments(
  { desk, complain }: Pick<ReturnType<typeof useDesk>, 'desk' | 'complain'>,
  view: (file: FileView, pdf: boolean) => void,
): (found: DocumentAddress) => void {
  const show = ({ id, pdf }: DocumentAddress): void =>
    void ask('drive', desk?.you ?? '', {}).then(
      (files) => {
        const file = everyFile(files).find((one) => one.id === id);
        if (file) view(file, pdf);
        else
          complain('You need access. Google asks this person to request it from the owner of the document.');
      },
      (error: Error) => complain(error.message),
    );
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const hear = ({ origin, data }: MessageEvent<({ hub?: string } & Partial<DocumentAddress>) | null>) => {
      if (origin !== location.origin || data?.hub !== 'document') return;
      const { id = '', pdf = false } = data;
      latest.current({ id, pdf });
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  return show;
}
