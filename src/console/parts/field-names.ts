/** What fields of what is sent are called in Chinese, as forms call them. */
const fieldsZh: Readonly<Record<string, string>> = {
  // Bookings.
  ...{ id: '编号', customer: '客户', origin: '起点', destination: '终点', from: '起点', to: '终点', ready: '备妥时间' },
  ...{ due: '应到时间', documents: '单证', priority: '优先级', modes: '运输方式', latePerDay: '每天晚到损失' },
  ...{ consignor: '发货人', consignee: '收货人', incoterm: '贸易术语', carrier: '船公司', laden: '是否重箱' },
  ...{ units: '箱', sizeType: '箱型', grossKg: '毛重', tareKg: '皮重', netKg: '净重', number: '箱号', goods: '货物' },
  ...{ hs: 'HS 编码', description: '品名', value: '总价值', currency: '币种', temperature: '温度', minC: '最低温度' },
  ...{
    maxC: '最高温度',
    shelfLifeDays: '可保存天数',
    dangerous: '危险品',
    dangerousClasses: '危险品类别',
    un: 'UN 编号',
  },
  ...{ class: '类别', packingGroup: '包装类别', cold: '是否冷藏', onTimeMin: '最低准时概率', reservation: '留舱' },
  ...{ minutes: '分钟', legs: '路段', departure: '班次' },
  // Gate, yard and jobs.
  ...{
    unit: '箱',
    at: '地点',
    when: '时间',
    purpose: '目的',
    truck: '车牌',
    window: '时段',
    driver: '司机',
    seal: '封号',
  },
  ...{
    condition: '箱况',
    holder: '提箱方',
    until: '截止时间',
    slot: '箱位',
    owner: '扣留方',
    kind: '类别',
    hold: '扣留',
  },
  ...{
    reason: '原因',
    corrects: '更正的记录',
    machine: '机械',
    how: '方式',
    note: '说明',
    byJobs: '按作业',
    off: '停用',
  },
  ...{ for: '用于', arrival: '预计到达', reported: '所报时间' },
  // Trains and barges.
  ...{ wagons: '车辆', wagon: '第几辆', place: '位置', cell: '船上箱位', edits: '修改', stay: '保留', type: '车型' },
  ...{ vessel: '驳船' },
  // Reefers.
  ...{ readings: '读数', supplyC: '送风温度', returnC: '回风温度', setPointC: '设定温度', power: '供电', by: '由谁' },
  ...{ alarm: '报警', done: '处理情况' },
  // Disruptions, plans and webhooks.
  ...{
    name: '名称',
    where: '范围',
    borders: '口岸',
    facilities: '地点',
    links: '线路',
    countries: '国家',
    services: '班列或航线',
  },
  ...{
    families: '线路系列',
    departures: '班次',
    effect: '影响',
    capacity: '剩余运力',
    delayHours: '延误',
    costPct: '涨价',
  },
  ...{
    costPerUnit: '单箱加价',
    severity: '严重程度',
    source: '来源',
    days: '天数',
    hours: '小时数',
    all: '是否全部',
    weights: '权重',
  },
  ...{ time: '时间', carbon: '碳', late: '晚到', preview: '预演', rounds: '轮数', seconds: '秒数', work: '计算量' },
  ...{ scenarios: '情景', maxExtraCost: '最高增加费用', url: '地址', kinds: '类别', paused: '暂停' },
};

/** A field by its path: `goods.0.hs` is the HS code of the first line of goods. */
export const fieldIn = (path: string): string =>
  path
    .split('.')
    .map((step) =>
      /^\d+$/.test(step) ? String(Number(step) + 1) : Object.hasOwn(fieldsZh, step) ? fieldsZh[step] : step,
    )
    .join(' ');
