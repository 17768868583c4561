import { byFolder } from './texts';

export const texts = byFolder(
  import.meta.glob<Record<string, unknown>>(['../features/*/zh.json', '../ui/zh.json', './zh.json'], {
    eager: true,
    import: 'default',
  }),
);
