import { render } from 'preact';
import './page.css';
import { App } from './app';

const place = document.getElementById('app');
if (place) {
  place.replaceChildren();
  render(<App />, place);
}
