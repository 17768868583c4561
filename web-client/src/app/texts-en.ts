import { byFolder } from './texts';

/** What a patient reads, and everybody who signs in. */
export const texts = byFolder(
  import.meta.glob<Record<string, unknown>>(
    ['../features/{alerts,me,notifications,results,rooms,sign-in}/en.json', '../ui/en.json', './en.json'],
    { eager: true, import: 'default' },
  ),
);
