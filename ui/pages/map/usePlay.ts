import { useEffect, useRef, useState } from 'react';
import type { Id, Text } from '../../../engine/model/index.ts';
import type { ClientMessage, ServerMessage } from '../../../server/messages.ts';
import { closeLine, openLine, sayOn } from '../../state/line.ts';
import { useView } from '../../state/view.ts';
import type { Played } from './nodes.tsx';

type State = 'idle' | 'playing' | 'paused' | 'ended' | 'lost' | 'unavailable';

interface Play {
  readonly state: State;
  /** The working day after the first submission that the picture stands at. */
  readonly day: number;
  /** What happened last. */
  readonly words: Text | undefined;
  readonly end: number | undefined;
  readonly speed: number;
  readonly play: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly step: () => void;
  readonly stop: () => void;
  readonly setSpeed: (speed: number) => void;
}

/** Which of the events of a trace light a node up, and how. */
const lights: Readonly<Record<string, Played>> = {
  accepted: 'accepted',
  deemed: 'accepted',
  began: 'accepted',
  opened: 'accepted',
  reopened: 'accepted',
  decided: 'decided',
  delivered: 'decided',
  ended: 'decided',
  happened: 'decided',
  closed: 'decided',
};

/**
 * One case played by the server over the socket. With reduced motion it stands still at once and is gone through step by
 * step. When the connection breaks, the picture stays and the play can be started again.
 */
export function usePlay(onPlayed: (played: ReadonlyMap<Id, Played> | undefined) => void): Play {
  const { process, chosen, attributes, city } = useView();
  const socket = useRef<WebSocket>(undefined);
  const [state, setState] = useState<State>('idle');
  const [day, setDay] = useState(0);
  const [words, setWords] = useState<Text>();
  const [end, setEnd] = useState<number>();
  const [speed, setSpeed] = useState(5);
  useEffect(() => () => closeLine(socket.current), []);
  const send = (message: ClientMessage): void => sayOn(socket.current, message);
  const play = (): void => {
    closeLine(socket.current);
    const lit = new Map<Id, Played>();
    let opened = false;
    let over = false;
    setDay(0);
    setEnd(undefined);
    setWords(undefined);
    onPlayed(lit);
    const line = openLine();
    socket.current = line;
    line.onopen = () => {
      opened = true;
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      const on = [...chosen];
      const asked = {
        process: process.id,
        on,
        at: attributes,
        speed,
        ...(city === undefined ? {} : { city: city.id }),
      };
      send({ type: 'play', ...asked });
      if (still) send({ type: 'pause' });
      setState(still ? 'paused' : 'playing');
    };
    line.onmessage = ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as ServerMessage;
      switch (message.type) {
        case 'line': {
          setDay(message.day);
          setWords(message.words);
          const light = lights[message.line.event];
          if (light !== undefined) onPlayed(new Map(lit.set(message.line.node, light)));
          return;
        }
        case 'end':
          over = true;
          setEnd(message.days);
          setState('ended');
          return;
        case 'error':
          over = true;
          setWords(message.message);
          setState('ended');
          return;
        default:
      }
    };
    line.onclose = () => {
      if (!over && socket.current === line) setState(opened ? 'lost' : 'unavailable');
    };
  };
  return {
    state,
    day,
    words,
    end,
    speed,
    play,
    pause: () => {
      send({ type: 'pause' });
      setState('paused');
    },
    resume: () => {
      send({ type: 'resume', speed });
      setState('playing');
    },
    step: () => {
      send({ type: 'step' });
      setState('paused');
    },
    stop: () => {
      send({ type: 'stop' });
      closeLine(socket.current);
      socket.current = undefined;
      onPlayed(undefined);
      setState('idle');
    },
    setSpeed: (next) => {
      setSpeed(next);
      if (state === 'playing') send({ type: 'resume', speed: next });
    },
  };
}
