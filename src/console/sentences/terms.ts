import { words as jobs } from '../jobs/words.ts';
import { names } from '../parts/names.ts';
import { words as yard } from '../yard/words.ts';

/** The hub's own kinds, where a sentence names one: of holds, modes, ways, jobs, machines, units, disruptions, visits, and what happened last to a unit. */
export const termsInChinese: Readonly<Record<string, string>> = {
  ...names.zh.hold,
  ...names.zh.mode,
  ...Object.fromEntries(Object.entries(names.zh.refusal).map(([code, name]) => [code.replaceAll('-', ' '), name])),
  ...names.zh.alarm,
  ...jobs.zh.kinds,
  ...Object.fromEntries(Object.entries(yard.zh.kinds).map(([kind, name]) => [kind.replace('-', ' '), name])),
  gate: '闸口',
  ...Object.fromEntries(
    [1000, 1067, 1435, 1520, 1600, 1668, 1676].map((mm) => [`rail-${mm}`, `铁路（轨距 ${mm} 毫米）`]),
  ),
  dry: '干箱',
  reefer: '冷藏箱',
  insulated: '保温箱',
  tank: '罐箱',
  'open-top': '开顶箱',
  flat: '框架箱',
  bulk: '散货箱',
  ventilated: '通风箱',
  named: '特种箱',
  air: '航空箱',
  closed: '关闭',
  embargo: '禁运',
  deliver: '送箱',
  collect: '提箱',
  truck: '卡车',
  failed: '失败',
  'cannot-reach': '够不到',
  'given-back': '退回',
  'gated out': '出闸',
  delivered: '交付',
  stripped: '拆箱',
  'returned empty': '返还空箱',
  'taken empty': '提走',
};
