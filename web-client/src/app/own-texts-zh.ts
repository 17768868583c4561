import { byFolder } from './texts';

/** What a patient reads on all other pages. */
export const texts = byFolder(
  import.meta.glob<Record<string, unknown>>(
    ['../features/{me,notifications,results}/zh.json', '../ui/audit/zh.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
);
