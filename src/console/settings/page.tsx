import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../parts/format.ts';
import { Moment } from '../parts/moment.tsx';
import { Status } from '../parts/status.tsx';
import { idleWhen } from '../shell/idle.ts';
import { useNow } from '../shell/now.ts';
import { changeSettings, defaultSettings, type Settings, useSettings } from '../shell/settings.ts';
import { inBoth, useWords } from '../shell/words.ts';
import { forgetRecent, useRecent } from '../track/recent.ts';
import './settings.css';

const words = inBoth(
  {
    title: (changed: number) =>
      changed === 0
        ? 'Everything is as it came; what you change here is kept in this browser only'
        : `You have changed ${changed} of 5 settings; that is kept in this browser only`,
    language: 'Language',
    en: 'English',
    zh: '中文',
    theme: 'Colours',
    auto: 'As this computer',
    light: 'Light',
    dark: 'Dark',
    density: 'Rows',
    dense: 'Dense',
    comfortable: 'Comfortable',
    clock: 'Clock',
    place: 'Of each place',
    utc: 'UTC',
    mine: 'Of this computer',
    weight: 'Weights',
    t: 'Tonnes',
    kg: 'Kilograms',
    example: 'Example',
    sentence: 'Loaded, then 3 days by train',
    leaves: 'a train leaves Almaty at',
    full: 'a 40-foot unit with its goods weighs',
    rowsExample: 'rows of a table',
    reset: 'Put everything back as it came',
    undo: 'Undo',
    wasReset: 'Everything is as it came.',
    recent: 'Units looked at lately',
    recentCount: (count: number) =>
      count === 0
        ? 'None is kept in this browser.'
        : count === 1
          ? 'One unit is kept in this browser, for the first lines of Track.'
          : `${count} units are kept in this browser, for the first lines of Track.`,
    forget: 'Forget them',
    about: 'About Dryport: version, data, licences',
  },
  {
    title: (changed: number) =>
      changed === 0
        ? '全部为初始设置；您的更改仅保存在此浏览器中'
        : `5 项设置中有 ${changed} 项已更改；仅保存在此浏览器中`,
    language: '语言',
    en: 'English',
    zh: '中文',
    theme: '颜色',
    auto: '跟随系统',
    light: '浅色',
    dark: '深色',
    density: '行距',
    dense: '紧凑',
    comfortable: '宽松',
    clock: '时间',
    place: '各地当地时间',
    utc: 'UTC',
    mine: '本机时间',
    weight: '重量',
    t: '吨',
    kg: '千克',
    example: '示例',
    sentence: '已装载，列车行程 3 天',
    leaves: '列车从阿拉木图出发：',
    full: '一个载货 40 英尺箱重：',
    rowsExample: '表格行',
    reset: '全部恢复初始设置',
    undo: '撤销',
    wasReset: '已全部恢复初始设置。',
    recent: '最近查看的箱',
    recentCount: (count: number) =>
      count === 0 ? '此浏览器中没有记录。' : `此浏览器中保存了 ${count} 个箱，显示在追踪页开头。`,
    forget: '清除记录',
    about: '关于 Dryport：版本、数据、许可',
  },
);

type Words = (typeof words)['en'];

/** How one person wants the console: plain choices, each with a line that shows at once what it does. */
export function SettingsPage() {
  const settings = useSettings();
  const w = useWords(words);
  const recent = useRecent();
  const [before, setBefore] = useState<Settings>();
  const defaults = defaultSettings();
  const changed = Object.entries(settings).filter(([name, value]) => defaults[name as keyof Settings] !== value).length;
  const reset = (): void => {
    setBefore(settings);
    changeSettings(defaults);
  };
  return (
    <div className="page settings">
      <header className="page-head">
        <h1>{w.title(changed)}</h1>
      </header>
      <div className="page-text">
        <Choice name="language" options={['en', 'zh']} w={w}>
          {w.sentence}
        </Choice>
        <Choice name="theme" options={['auto', 'light', 'dark']} w={w}>
          <Status status="under-way" /> <Status status="arrived" /> <Status status="missed" />
        </Choice>
        <Choice name="density" options={['dense', 'comfortable']} w={w}>
          <span className="settings-rows" aria-hidden="true">
            <span>CSQU3054383</span>
            <span>MSKU1234565</span>
          </span>
          <span className="unseen">{w.rowsExample}</span>
        </Choice>
        <Choice name="clock" options={['place', 'utc', 'mine']} w={w}>
          <ClockExample leaves={w.leaves} />
        </Choice>
        <Choice name="weight" options={['t', 'kg']} w={w}>
          <WeightExample full={w.full} />
        </Choice>
        <div className="settings-foot">
          <Button variant="default" size="xs" {...idleWhen(changed === 0, reset)}>
            {w.reset}
          </Button>
          <span role="status">
            {before !== undefined && changed === 0 ? (
              <>
                {w.wasReset}{' '}
                <Button
                  variant="subtle"
                  size="compact-xs"
                  onClick={() => {
                    changeSettings(before);
                    setBefore(undefined);
                  }}
                >
                  {w.undo}
                </Button>
              </>
            ) : null}
          </span>
        </div>
        <h2>{w.recent}</h2>
        <p>
          {w.recentCount(recent.length)}{' '}
          <Button variant="default" size="compact-xs" {...idleWhen(recent.length === 0, forgetRecent)}>
            {w.forget}
          </Button>
        </p>
        <p className="settings-about">
          <Link to="/about">{w.about}</Link>
        </p>
      </div>
    </div>
  );
}

function Choice<Name extends keyof Settings>({
  name,
  options,
  w,
  children,
}: {
  readonly name: Name;
  readonly options: readonly (Settings[Name] & keyof Words)[];
  readonly w: Words;
  readonly children: ReactNode;
}) {
  const settings = useSettings();
  return (
    <fieldset className="choice">
      <legend>{w[name]}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option} className="choice-option">
            <input
              type="radio"
              name={name}
              checked={settings[name] === option}
              onChange={() => changeSettings({ [name]: option })}
            />
            <span {...(option === 'zh' ? { lang: 'zh-CN' } : option === 'en' ? { lang: 'en' } : {})}>
              {w[option] as string}
            </span>
          </label>
        ))}
      </div>
      <p className="choice-example">
        <span className="faint">{w.example}:</span> {children}
      </p>
    </fieldset>
  );
}

function ClockExample({ leaves }: { readonly leaves: string }) {
  const format = useFormat();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const iso = `${today}T14:30+05:00`;
  return (
    <>
      {leaves} <Moment iso={iso} /> <span className="faint">{format.zone(iso)}</span>
    </>
  );
}

function WeightExample({ full }: { readonly full: string }) {
  const format = useFormat();
  return (
    <>
      {full} {format.weight(26_480)}
    </>
  );
}
