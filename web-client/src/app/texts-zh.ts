import { byFolder } from './texts';

/** What everybody reads who signs in, and a patient's first conversation. */
export const texts = byFolder(
  import.meta.glob<Record<string, unknown>>(
    ['../features/{alerts,rooms,sign-in}/zh.json', '../ui/zh.json', './zh.json'],
    { eager: true, import: 'default' },
  ),
);
