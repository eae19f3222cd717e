import { Problem } from '../api/client.ts';
import type { Said } from '../sentences/said.ts';
import { isKnown, type Naming, sentenceIn } from '../sentences/sentence.ts';
import { fieldIn } from './field-names.ts';

type Language = 'en' | 'zh';

const offline = {
  en: 'The hub does not answer; nothing you have typed is lost. Try again',
  zh: '枢纽系统无响应；您输入的内容不会丢失，请重试',
} as const;

/** What a refusal is about, by its code: for sentences that have no Chinese words, such as those of an older hub. */
const kinds: Readonly<Record<string, string>> = {
  unknown: '找不到所指的对象',
  'unknown-name': '没有这个名称',
  'not-found': '未找到',
  exists: '已经存在',
  cancelled: '已取消',
  held: '箱被扣留',
  'past-cut-off': '已过截止时间',
  full: '舱位不足',
  'too-many': '数量超出上限',
  over: '已经结束',
  'not-in-yard': '箱不在堆场',
  'not-aboard': '箱不在该班次上',
  'wrong-departure': '班次不符',
  'wrong-place': '地点不符',
  'wrong-number': '箱号不符',
  'wrong-time': '时间不符',
  'wrong-slot': '箱位不可用',
  buried: '上面压着其他箱',
  'no-window': '没有预约时段',
  'window-closed': '该时段已不接受预约',
  'wrong-unit': '箱不符合要求',
  'no-right': '尚无放行权',
  'not-planned': '没有计划',
  'under-way': '已在途中',
  'already-done': '已经办理过',
  'changed-meanwhile': '其间已有变动，请重新查看后再试',
  'job-taken': '作业已被他人领取',
  'machine-busy': '机械正在作业',
  'no-job': '没有这项作业',
  'not-possible': '无法办理',
  'booking-faults': '订舱内容有误',
  'key-reused': '同一请求号已用于其他内容',
  busy: '系统繁忙，请稍后再试',
  starting: '枢纽系统正在启动',
  forbidden: '不允许',
  empty: '内容为空',
  'too-large': '内容过大',
  'not-understood': '内容无法识别',
  'wrong-content-type': '内容类型不对',
  internal: '系统内部错误，已记入日志',
};

/** What went wrong, for who reads the language: the hub's sentence, or what kind of refusal it is with the English one behind. */
export function problemText(error: unknown, language: Language, nameOf?: Naming): string {
  if (!(error instanceof Problem)) return error instanceof Error ? error.message : String(error);
  if (error.isOffline) return offline[language];
  if (language === 'zh' && error.fields.length > 0 && !isKnown(error.message, error.said))
    return error.fields
      .map(({ field, reason, said }) => {
        const why = sentenceIn('zh', reason, said, nameOf);
        return field === '' ? why : `${fieldIn(field)}：${why}`;
      })
      .join('；');
  return refusalText(error.code, error.message, error.said, language, nameOf);
}

/** The same of a refusal that was kept. */
export function refusalText(
  code: string,
  text: string,
  said: Said | undefined,
  language: Language,
  nameOf?: Naming,
): string {
  const kind = language === 'zh' && !isKnown(text, said) ? kinds[code] : undefined;
  return kind === undefined ? sentenceIn(language, text, said, nameOf) : `${kind}（${text}）`;
}
