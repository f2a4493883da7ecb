/** Fields by what is written above them. */
import type { Locator, Page } from '@playwright/test';

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The field with exactly this label, whether it must be filled or not. */
export const berlabel = (place: Page | Locator, label: string): Locator =>
  place.getByLabel(new RegExp(`^${plain(label)}( \\*)?$`));
