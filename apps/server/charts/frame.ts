/** The paper a chart is drawn on, in pixels of its own view box. */
export type Frame = {
  readonly name: 'small' | 'medium' | 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Wanted ticks of the value axis; 0 has no axis. */
  readonly ticks: number;
  /** Size of the text, and radius of a figure's mark. */
  readonly text: number;
  readonly mark: number;
};

/** A tile of the cockpit, a panel of a comparison, and the chart of an item on a desk and on a phone. */
export const FRAMES: Readonly<Record<Frame['name'], Frame>> = {
  small: { name: 'small', width: 160, height: 50, left: 4, right: 12, top: 8, bottom: 4, ticks: 0, text: 10, mark: 2 },
  medium: { name: 'medium', width: 320, height: 180, left: 40, right: 18, top: 22, bottom: 22, ticks: 3, text: 11, mark: 2.6 },
  wide: { name: 'wide', width: 860, height: 360, left: 56, right: 152, top: 34, bottom: 34, ticks: 5, text: 13, mark: 3.6 },
  narrow: { name: 'narrow', width: 366, height: 300, left: 40, right: 98, top: 34, bottom: 30, ticks: 4, text: 12, mark: 3 },
};
