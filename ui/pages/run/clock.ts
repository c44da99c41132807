/** What a clock goes through. Times are minutes of the run. */
interface Span {
  readonly from: number;
  readonly until: number;
  /** Minutes of a day. */
  readonly day: number;
}

/** Hears of every picture: the moment, and how many seconds passed since the one before; undefined after a leap. */
type OnFrame = (time: number, seconds: number | undefined) => void;
/** The moment after one and up to another at which to stop; undefined where there is none. */
type StopAt = (after: number, upTo: number) => number | undefined;

/** How a clock runs. */
interface Way {
  /** Days a second. */
  readonly speed: number;
  /** Whether it goes by steps. */
  readonly isStill: boolean;
  readonly stopAt: StopAt;
}

/** The numbers beside the picture follow so many times a second. */
const SHOWN_EACH = 0.2;
/** A picture that comes late, from a window that was hidden, makes no leap. */
const LONGEST_FRAME = 0.1;
/** Without motion it goes on by steps of so many seconds. */
const STILL_STEP = 1;

/** The clock of a playback: simulated time that runs by the frames of the window, or in steps where motion is not wanted. */
export class PlayClock {
  time: number;
  private way: Way;
  private readonly span: Span;
  private readonly listeners = new Set<() => void>();
  private readonly frames = new Set<OnFrame>();
  private request: number | undefined;
  private lastFrame = 0;
  private sinceShown = 0;
  private sinceStep = 0;
  private picture: { readonly time: number; readonly isPlaying: boolean };

  /** `speed` in days a second. */
  constructor(span: Span, time: number, speed: number) {
    this.span = span;
    this.time = this.within(time);
    this.way = { speed, isStill: false, stopAt: () => undefined };
    this.picture = { time: this.time, isPlaying: false };
  }

  /** Hears when the numbers beside the picture are to be drawn anew; gives back what ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What the numbers beside the picture show; the same object until it changes. */
  readonly shown = (): { readonly time: number; readonly isPlaying: boolean } => this.picture;

  /** Hears of every picture; gives back what ends it. */
  onFrame(frame: OnFrame): () => void {
    this.frames.add(frame);
    return () => this.frames.delete(frame);
  }

  /** Runs another way from now on. */
  go(way: Way): void {
    this.way = way;
  }

  /** Days that a second goes through without a leap; none where the clock goes by steps. */
  get pace(): number {
    return this.way.isStill ? 0 : this.way.speed;
  }

  play(): void {
    if (this.request !== undefined) return;
    if (this.time >= this.span.until) this.time = this.span.from;
    this.lastFrame = performance.now();
    [this.sinceStep, this.sinceShown] = [0, 0];
    this.request = window.requestAnimationFrame(this.frame);
    this.show();
  }

  pause(): void {
    if (this.request !== undefined) window.cancelAnimationFrame(this.request);
    this.request = undefined;
    this.draw(undefined);
    this.show();
  }

  /** Goes to a moment of the film, or to its nearer end. */
  seek(time: number): void {
    this.time = this.within(time);
    this.draw(undefined);
    this.show();
  }

  private within(time: number): number {
    return Math.min(this.span.until, Math.max(this.span.from, time));
  }

  private readonly frame = (now: number): void => {
    const seconds = Math.min(LONGEST_FRAME, Math.max(0, (now - this.lastFrame) / 1000));
    this.lastFrame = now;
    this.request = window.requestAnimationFrame(this.frame);
    if (this.way.isStill) {
      this.sinceStep += seconds;
      if (this.sinceStep < STILL_STEP) return;
      this.sinceStep = 0;
      this.advance(STILL_STEP);
      this.draw(undefined);
      this.show();
      return;
    }
    this.advance(seconds);
    this.draw(seconds);
    this.sinceShown += seconds;
    if (this.sinceShown >= SHOWN_EACH) {
      this.sinceShown = 0;
      this.show();
    }
  };

  private advance(seconds: number): void {
    const next = Math.min(this.span.until, this.time + seconds * this.way.speed * this.span.day);
    const stop = this.way.stopAt(this.time, next);
    this.time = stop ?? next;
    if (stop !== undefined || next >= this.span.until) this.pause();
  }

  private draw(seconds: number | undefined): void {
    for (const frame of this.frames) frame(this.time, seconds);
  }

  private show(): void {
    this.picture = { time: this.time, isPlaying: this.request !== undefined };
    for (const listener of this.listeners) listener();
  }
}
