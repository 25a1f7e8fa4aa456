import { describe, expect, it } from 'vitest';
import { htmlOf } from '../layout/html.ts';
import { Attention } from './attention.tsx';
import { figure, sampleContext, sampleItems } from './cockpit-sample.ts';
import { DayForm, draggedDay, replayRange } from './day-form.tsx';
import { runOf } from './elapsed-bar.tsx';
import { tileFigure } from './item-figures.ts';
import { ItemObservations } from './item-observations.tsx';
import { StandingCounts } from './standing-counts.tsx';
import { Tiles } from './tiles.tsx';
import { watchedOf } from './watched.ts';
import { cockpitWords } from './words/index.ts';

const words = cockpitWords('zh');
const large = words.tile.large;
const full = [
  figure('t1', '2021', 7.4),
  figure('t1', '2022', 7.9),
  figure('t1', '2023', 8.5),
  figure('t2', '2021', 7200, { measure: 'flow' }),
  figure('t2', '2022', 7600, { measure: 'flow' }),
  figure('t2', '2023', 8400, { measure: 'flow' }),
  figure('t3', '2021', 326),
  figure('t3', '2022', 318),
  figure('t3', '2023', 321),
];

describe('the tiles', () => {
  const context = sampleContext(full);
  const html = htmlOf(<Tiles language="zh" words={words} context={context} rows={watchedOf(context, 'indicator')} title="指标" />);

  it('has one for each indicator, with its mark, its word and its page', () => {
    expect(html.match(/<li class="tile /g)).toHaveLength(3);
    expect(html).toContain('href="/regions/999901/14/items/t1?day=2024-05-31"');
    expect(html).toMatch(/id="t2"[^]*达到时序[^]*id="t3"/);
  });

  it('names a group of the table where it begins', () => {
    expect(html.match(/class="tile-group"/g)).toHaveLength(3);
    expect(html).toContain('总体');
  });

  it('has no style of its own that the content policy would drop', () => {
    expect(html).not.toMatch(/ style=|<script/);
  });
});

describe('the figure of a tile', () => {
  const [income, jobs] = sampleContext(full).standings;

  it('stands against its target, with the unit where there is room', () => {
    expect(tileFigure(sampleItems[0]!, income!, large, '滞后')).toBe('8.5/10万元');
    expect(tileFigure(sampleItems[0]!, income!, large, '严重滞后')).toBe('8.5/10');
  });

  it('counts tens of thousands in 万', () => {
    expect(tileFigure(sampleItems[1]!, jobs!, large, '达到时序')).toBe('2.32/4万');
  });

  it('is a dash where there is none, never a zero', () => {
    expect(tileFigure(sampleItems[0]!, sampleContext([]).standings[0]!, large, '无数据')).toBe('–/10万元');
  });
});

it('counts every indicator once', () => {
  const context = sampleContext(full);
  const html = htmlOf(
    <StandingCounts language="zh" words={words} rows={watchedOf(context, 'indicator')} url={new URL('http://x/regions/999901/14?day=2024-05-31')} />,
  );
  const counts = [...html.matchAll(/<a class="count[^>]*><b>(\d+)<\/b>/g)].map(([, count]) => Number(count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(html).toContain('?day=2024-05-31&amp;now=');
});

describe('what to ask about', () => {
  it('says who owes overdue figures, and that nobody was assigned where nobody was', () => {
    const context = sampleContext(full.filter(({ period }) => period !== '2023'));
    const rows = watchedOf(context, 'indicator');
    const html = htmlOf(<Attention language="zh" words={words} context={context} indicators={rows} all={rows} warnings={[]} />);
    expect(html).toContain('未分工');
    expect(html).toContain('人社局');
    expect(html).toContain('data/form?item=t2');
  });

  it('says that warnings are being worked out, not that there are none', () => {
    const context = sampleContext(full);
    const html = htmlOf(<Attention language="zh" words={words} context={context} indicators={[]} all={[]} warnings={undefined} />);
    expect(html).toContain(words.attention.working);
    expect(html).not.toContain(words.attention.noWarnings);
  });
});

describe('the replayed day', () => {
  it('is the slider’s where that was moved, else that of the date field', () => {
    const query = (text: string): URLSearchParams => new URLSearchParams(text);
    expect(draggedDay(query('day=2023-06-30&offset=10&was=9'), '2021-01-01', '2026-01-01')).toBe('2021-01-11');
    expect(draggedDay(query('day=2023-06-30&offset=9&was=9'), '2021-01-01', '2026-01-01')).toBeUndefined();
    expect(draggedDay(query('offset=999999&was=9'), '2021-01-01', '2026-01-01')).toBe('2026-01-01');
    expect(draggedDay(query('offset=x&was=9'), '2021-01-01', '2026-01-01')).toBeUndefined();
  });

  it('begins with the plan or its adoption, whichever was later', () => {
    const context = sampleContext([]);
    expect(replayRange(context, '2021-03-01')).toEqual({ from: '2021-03-01', to: '2026-11-25' });
    expect(replayRange(context, '2020-11-01').from).toBe('2021-01-01');
  });

  it('steps over the days on which something became known', () => {
    const [context, everything] = [sampleContext(full), sampleContext(full, '2026-11-25')];
    const html = htmlOf(
      <DayForm
        words={words}
        context={context}
        everything={everything}
        range={{ from: '2021-03-01', to: '2026-11-25' }}
        url={new URL('http://x/c?day=2024-05-31')}
      />,
    );
    expect(html).toContain('href="/c?day=2024-02-20"');
    expect(html).toContain('href="/c?day=2024-12-31"');
  });
});

it('counts the days of the plan', () => {
  expect(runOf({ from: 2021, to: 2025 }, '2023-12-31')).toMatchObject({ days: 1095, all: 1826 });
  expect(runOf({ from: 2021, to: 2025 }, '2020-06-01')).toMatchObject({ days: 0 });
  expect(runOf({ from: 2021, to: 2025 }, '2030-06-01')).toMatchObject({ days: 1826 });
  expect(runOf(undefined, '2023-12-31')).toBeUndefined();
});

describe('the figures of an item', () => {
  it('keeps a revision beside what it revised, and follows only addresses of the web', () => {
    const revised = [
      figure('t1', '2021', 7.3, { known: '2022-02-20', status: 'preliminary' }),
      figure('t1', '2021', 7.4, { known: '2022-11-10', reason: '普查后修订', source: { document: '年鉴', address: 'javascript:alert(1)' } }),
    ];
    const context = sampleContext(revised);
    const html = htmlOf(<ItemObservations words={words} context={context} item={sampleItems[0]!} standing={context.standings[0]!} rows={context.rows} />);
    expect(html.match(/<tr class="older"/g)).toHaveLength(1);
    expect(html).toContain('普查后修订');
    expect(html).not.toContain('javascript:');
    expect(html).toContain('data/form?revise=o');
  });

  it('says how to put figures there where there are none', () => {
    const context = sampleContext([]);
    const html = htmlOf(<ItemObservations words={words} context={context} item={sampleItems[0]!} standing={context.standings[0]!} rows={[]} />);
    expect(html).toContain(words.item.observationsHelp);
  });

  it('shows what is missing as missing with its reason', () => {
    const { value: _, ...missing } = figure('t1', '2021', 0, { missing: '当年未调查' });
    const context = sampleContext([missing]);
    const html = htmlOf(<ItemObservations words={words} context={context} item={sampleItems[0]!} standing={context.standings[0]!} rows={[missing]} />);
    expect(html).toContain('当年未调查');
  });
});
