import { useEffect } from 'preact/hooks';
import { webPageIn } from '../../web-address';
import { withToken } from './server';

/** Links to the web page, in cells and mails, open the local one as the person whom one is. */
export function useWebLinks(you: string): void {
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null;
      const found = link ? webPageIn(link) : undefined;
      if (!found) return;
      event.preventDefault();
      const query = new URLSearchParams([['as', you], ...found.others]);
      window.open(withToken(`/web/${found.screen}?${query.toString()}`), '_blank', 'noopener');
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [you]);
}
