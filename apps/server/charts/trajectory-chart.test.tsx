import { describe, expect, it } from 'vitest';
import { htmlOf } from '../layout/html.ts';
import { sampleTrajectories } from './chart-sample.ts';
import { FRAMES, type Frame } from './frame.ts';
import { plotOf } from './plot.ts';
import { TrajectoryChart } from './trajectory-chart.tsx';
import { valueScale } from './value-scale.ts';
import { chartWords } from './words/index.ts';

const asOf = '2023-12-31';
const draw = (name: keyof typeof sampleTrajectories, frame: Frame['name'] = 'wide', language: 'zh' | 'en' = 'zh'): string =>
  htmlOf(
    <TrajectoryChart
      subject={{
        trajectory: sampleTrajectories[name],
        name: '人均生产总值',
        unit: '万元',
        asOf,
        words: chartWords(language),
        id: `c-${name}`,
        frame: FRAMES[frame],
      }}
    />,
  );

describe('the axis', () => {
  it('begins at zero where the figures fill enough of it', () => {
    const scale = valueScale([0, 40000, 23200], [300, 20], 4);
    expect(scale.at.domain()[0]).toBe(0);
    expect(scale.cutAt).toBeUndefined();
  });

  it('is cut, and marked and said so, where they would lie flat', () => {
    expect(valueScale([318, 326], [300, 20], 4).cutAt).toBeGreaterThan(300);
    expect(draw('hold')).toContain('class="axis-break"');
    expect(draw('hold')).toMatch(/纵轴从 \d+/);
    expect(draw('hold', 'small')).toContain('class="axis-break"');
    expect(draw('cumulative')).not.toContain('axis-break');
  });

  it('holds figures of both signs with zero inside', () => {
    expect(valueScale([-2.7, 6], [300, 20], 4).cutAt).toBeUndefined();
  });

  it('does not make a slope of the last digits of a calculation', () => {
    expect(valueScale([6, 6.000000000000002], [300, 20], 4).at(6)).toBeCloseTo(valueScale([6, 6.000000000000002], [300, 20], 4).at(6.000000000000002), 6);
  });

  it('keeps a span around figures that are all the same', () => {
    const { at } = valueScale([100, 100], [300, 20], 4);
    expect(at(100)).toBeGreaterThan(20);
    expect(at(100)).toBeLessThan(300);
  });
});

describe('a trajectory', () => {
  it('shows baseline, path, target, what happened and the forecast, each in its own style', () => {
    const svg = draw('level');
    for (const name of ['base', 'path', 'target', 'observed', 'fan', 'ghost', 'figure-mark preliminary']) expect(svg).toContain(`class="${name}"`);
  });

  it('leaves a gap and hatching where a year is missing, and never joins across it', () => {
    const plot = plotOf(sampleTrajectories.gap, FRAMES.wide, { asOf });
    expect(plot.stretches).toEqual([]);
    expect(plot.missing).not.toBe('');
    expect(plotOf(sampleTrajectories.level, FRAMES.wide, { asOf }).missing).toBe('');
    expect(draw('gap')).toContain('class="definition-cut"');
  });

  it('hatches no year that is not over or not yet due', () => {
    expect(plotOf({ ...sampleTrajectories.empty, observed: [] }, FRAMES.wide, { asOf: '2021-12-31' }).missing).toBe('');
    expect(plotOf(sampleTrajectories.empty, FRAMES.wide, { asOf: '2021-12-31', known: '2022-04-01' }).missing).not.toBe('');
    expect(plotOf(sampleTrajectories.empty, FRAMES.wide, { asOf: '2021-06-30' }).missing).toBe('');
  });

  it('draws a bound as a bound and no line to it', () => {
    const plot = plotOf(sampleTrajectories.bound, FRAMES.wide, { asOf });
    expect(plot.stretches).toHaveLength(1);
    expect(plot.stretches[0]!.match(/[ML]/g)).toHaveLength(2);
    expect(draw('bound')).toContain('class="bound"');
    expect(draw('bound')).toContain('2023年 不低于6');
  });

  it('is told in words to who cannot see it, in both languages', () => {
    expect(draw('level', 'small')).toContain('最近数据：2023年 8.5万元。');
    expect(draw('level', 'wide', 'en')).toContain('Target: 10万元 in 2025.');
    expect(draw('empty')).toContain('还没有数据');
  });

  it('carries no style and no id but those of its own title and description', () => {
    for (const name of Object.keys(sampleTrajectories) as (keyof typeof sampleTrajectories)[]) {
      const svg = draw(name);
      expect(svg).not.toMatch(/style=|<style|<script|NaN|undefined/);
      expect(svg.match(/\sid="[^"]*"/g)).toHaveLength(2);
    }
  });

  it('shows a range as a band between two flags', () => {
    const plot = plotOf(sampleTrajectories.level, FRAMES.wide, { asOf, upper: 11 });
    expect(plot.upper).toBeLessThan(plot.target!.y);
    const svg = htmlOf(
      <TrajectoryChart
        subject={{ trajectory: sampleTrajectories.level, name: 'x', unit: '%', asOf, words: chartWords('zh'), id: 'r', frame: FRAMES.wide, upper: 11 }}
      />,
    );
    expect(svg.match(/class="target"/g)).toHaveLength(2);
    expect(svg).toContain('目标 10—11%');
  });

  it('shares a scale when asked', () => {
    const own = plotOf(sampleTrajectories.hold, FRAMES.medium, { asOf });
    const shared = plotOf(sampleTrajectories.hold, FRAMES.medium, { asOf, shared: [100, 400] });
    expect(own.values.at.domain()).not.toEqual(shared.values.at.domain());
  });
});
