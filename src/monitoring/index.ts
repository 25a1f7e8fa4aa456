export type { Comparator, Forecast, Input, Moment, Monitored, Now, Setting, Standing, StandingKind } from './standing.ts';
export type { ObservedPoint, Point, Trajectory } from './trajectory.ts';
