import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** The note with one of each kind of link that has a card. */
const address = '/posts/2023/06/margins/';

export const getCard = (page: Page) => page.locator('[data-card]');
export const getCitation = (page: Page) => page.locator('p > span > a[role=doc-biblioref]').first();
export const getReference = (page: Page, anchor: string) => page.locator(`p > a[data-reference][href$="#${anchor}"]`);

/** One of each kind. */
export const getLinks = (page: Page) => [
  getCitation(page),
  ...['eq-two', 'fig-day', 'sec-second', 'eq-far', 'thm-far'].map((anchor) => getReference(page, anchor)),
];

/** Opens the note, with the pointer where it is on nothing. */
export async function openNote(page: Page, url: string) {
  await page.goto(url + address);
  await expect(page.locator('html')).toHaveAttribute('data-enhanced');
  await page.mouse.move(1, 1);
}

/** Presses Tab until the link has the focus. */
export async function tabTo(page: Page, link: Locator) {
  for (let stop = 0; stop < 60; stop++) {
    if (await link.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(link).toBeFocused();
}

/** Rests the pointer on a link until its card is there, and none before it. */
export async function openCardOf(page: Page, link: Locator) {
  await page.keyboard.press('Escape');
  await link.hover();
  await expect(link.and(page.locator('[aria-describedby="~card"], [aria-details="~card"]'))).toHaveCount(1);
  await expect(getCard(page)).toBeVisible();
}

/** The box of an element in the window. */
export async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('It has no box.');
  return box;
}
