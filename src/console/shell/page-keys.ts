import { inBoth } from './words.ts';

/** What the keys of single pages do, for the list of keys. */
export const pageKeyWords = inBoth(
  {
    newBooking: 'Book units',
    takeFile: 'Take in a booking file',
    days: 'Earlier days, later days',
    today: 'Today',
    zoom: 'Closer, further away',
    fit: 'All of it',
    toNow: 'To now',
    hours: 'Six hours back, six hours on',
    day: 'A day back, a day on',
    live: 'Back to now',
    cells: 'Go through the cells',
    lists: 'Fold the lists away, or open them',
    moveUnit: 'Move the unit to another slot',
    units: 'From unit to unit',
    moveLoad: 'Move the unit to another place',
    readReefer: 'Type in what was read off the reefer',
    seeToAlarm: 'Say that its alarm was seen to',
    aside: 'Into what is open at the right, and back',
    under: 'Into what is open below the table, and back',
    undo: 'Take back what was just done',
    jobs: 'Start the job or end it as done; failed; out of reach; give it back',
  },
  {
    newBooking: '新建订舱',
    takeFile: '导入订舱文件',
    days: '前几天、后几天',
    today: '今天',
    zoom: '放大、缩小',
    fit: '显示全部',
    toNow: '转到现在',
    hours: '后退六小时、前进六小时',
    day: '后退一天、前进一天',
    live: '回到现在',
    cells: '在单元格间移动',
    lists: '收起或展开列表',
    moveUnit: '把箱移到另一场位',
    units: '逐箱移动',
    moveLoad: '把箱移到另一位置',
    readReefer: '录入该冷藏箱的读数',
    seeToAlarm: '说明其报警已处理',
    aside: '进入右侧打开的内容，或返回',
    under: '进入表格下方打开的内容，或返回',
    undo: '撤销刚才的操作',
    jobs: '开始或完成作业；失败；够不到；退回',
  },
);

/** Keys as they stand in the list, and what they do. */
export type ShownKeys = readonly (readonly [keys: string, what: keyof (typeof pageKeyWords)['en']])[];
