import { readThemeChoice, storeThemeChoice, type ThemeChoice, themeChoices, themeStorageKey } from './themeChoice';

const buttons = 'button[data-theme-toggle]';

/** The theme button: goes round system, light and dark, and follows the reader's choice in other tabs. */
export function startTheme(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(buttons)) return;
    const next = nextChoice(readShownChoice());
    storeThemeChoice(next);
    showThemeChoice(next);
  });
  addEventListener('storage', ({ key }) => {
    // A null key is `localStorage.clear()`.
    if (key === themeStorageKey || key === null) showThemeChoice(readThemeChoice());
  });
  // A page that comes back from the back/forward cache slept through the choices made meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showThemeChoice(readThemeChoice());
  });
}

/** Puts the shown choice on buttons and metas that came since; safe to call at any time. */
export function refreshTheme(): void {
  showThemeChoice(readShownChoice());
}

/** Shows a choice: on `<html>`, on the browser's own chrome, in the buttons' names. */
function showThemeChoice(choice: ThemeChoice): void {
  const root = document.documentElement;
  if (choice === 'system') delete root.dataset.theme;
  else root.dataset.theme = choice;
  root.style.colorScheme = choice === 'system' ? '' : choice;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"][media]')) {
    showThemeColor(meta, choice);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>(buttons)) {
    const label = button.getAttribute(`data-label-${choice}`);
    if (label !== null) button.setAttribute('aria-label', label);
    button.hidden = false;
  }
}

/** The choice that `<html>` shows, which also holds where nothing can be stored. */
function readShownChoice(): ThemeChoice {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function nextChoice(choice: ThemeChoice): ThemeChoice {
  return themeChoices[(themeChoices.indexOf(choice) + 1) % themeChoices.length] ?? 'system';
}

/** Of the two metas, each with the `media` of its scheme, the chosen one holds always and the other never. */
function showThemeColor(meta: HTMLMetaElement, choice: ThemeChoice): void {
  meta.dataset.media ??= meta.getAttribute('media') ?? '';
  const own = meta.dataset.media;
  if (choice === 'system') meta.setAttribute('media', own);
  else meta.setAttribute('media', own.includes(choice) ? 'all' : 'not all');
}
