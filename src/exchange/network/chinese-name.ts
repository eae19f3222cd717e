import type { Fields } from '../csv/fields.ts';

/** The column `name_zh`: what a thing is called in Chinese, where it has such a name. */
export const chineseName = (fields: Fields): { readonly nameZh?: string } =>
  fields.has('name_zh') ? { nameZh: fields.text('name_zh') } : {};
