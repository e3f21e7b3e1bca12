import { themeStorageKey } from './themeChoice';

/**
 * The one inline script of a page, for its `<head>`: puts the stored theme on `<html>` before the first paint, so that
 * nothing flashes. It does what `theme.ts` does for a light or dark choice, and must not throw where
 * storage is forbidden. Changing it changes its hash in the release's policy, which is made from the pages themselves.
 */
export const themeLine = [
  `try{var t=localStorage.getItem("${themeStorageKey}"),h=document.documentElement;`,
  'if(t==="light"||t==="dark"){h.dataset.theme=t;h.style.colorScheme=t}}catch(e){}',
].join('');
