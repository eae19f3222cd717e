import type { IconName } from '../parts/icons.tsx';
import { inBoth } from './words.ts';

/** The places of work, in the order of the rail. `key` follows `g`. */
export const pages = [
  { id: 'map', to: '/', icon: 'map', key: 'm' },
  { id: 'board', to: '/board', icon: 'board', key: 'b' },
  { id: 'plan', to: '/plan', icon: 'plan', key: 'p' },
  { id: 'disruptions', to: '/disruptions', icon: 'warn', key: 'd' },
  { id: 'gate', to: '/gate', icon: 'gate', key: 'g' },
  { id: 'yard', to: '/yard', icon: 'yard', key: 'y' },
  { id: 'train', to: '/train', icon: 'rail', key: 'r' },
  { id: 'barge', to: '/barge', icon: 'barge', key: 'a' },
  { id: 'jobs', to: '/jobs', icon: 'jobs', key: 'j' },
  { id: 'reefers', to: '/reefers', icon: 'cold', key: 'f' },
  { id: 'empties', to: '/empties', icon: 'box', key: 'e' },
  { id: 'bookings', to: '/bookings', icon: 'bookings', key: 'k' },
  { id: 'track', to: '/track', icon: 'track', key: 't' },
  { id: 'notices', to: '/notices', icon: 'notices', key: 'n' },
  { id: 'settings', to: '/settings', icon: 'settings', key: 's' },
] as const satisfies readonly { id: string; to: string; icon: IconName; key: string }[];

export const pageNames = inBoth(
  {
    map: 'Map',
    board: 'Board',
    plan: 'Plan',
    disruptions: 'Disrupted',
    gate: 'Gate',
    yard: 'Yard',
    train: 'Train',
    barge: 'Barge',
    jobs: 'Jobs',
    reefers: 'Reefers',
    empties: 'Empties',
    bookings: 'Bookings',
    track: 'Track',
    notices: 'Notices',
    settings: 'Settings',
  },
  {
    map: '地图',
    board: '时刻板',
    plan: '计划',
    disruptions: '中断',
    gate: '闸口',
    yard: '堆场',
    train: '列车',
    barge: '驳船',
    jobs: '作业',
    reefers: '冷藏箱',
    empties: '空箱',
    bookings: '订舱',
    track: '追踪',
    notices: '通知',
    settings: '设置',
  },
);
