import type { Item } from '../../model/index.ts';
import type { Handling } from './handling.ts';
import type { Seat } from './seat.ts';

interface DeliverySetup {
  readonly item: Item;
  readonly node: number;
  readonly handling: Handling;
  /** Where results are handed out. */
  readonly window: Seat;
  /** Whoever handled the item looks at what was only promised. */
  readonly desk: Seat;
}

/** An item after its decision: handing out, and the later check of what was only promised. */
export class Delivery {
  readonly #setup: DeliverySetup;

  constructor(setup: DeliverySetup) {
    this.#setup = setup;
  }

  handOut(): void {
    const { item, node, handling, window } = this.#setup;
    window.work(handling.chance.delivery(handling.caseNumber, node), () => {
      window.release();
      handling.send(item.id, 'deliver');
    });
  }

  /** The result is out. A check later holds up nobody, and is no word of the life cycle. */
  over(): void {
    const { node, handling } = this.#setup;
    const at = handling.chance.checkedAt(handling.caseNumber, node, handling.now);
    if (at === Infinity) return;
    handling.plan(at, () => {
      this.#check();
    });
  }

  #check(): void {
    const { item, node, handling, desk } = this.#setup;
    const { chance, caseNumber } = handling;
    desk.work(chance.checkWork(caseNumber, node), () => {
      desk.release();
      const outcome = chance.isRevoked(caseNumber, node) ? 'revoked' : 'confirmed';
      handling.say(item.id, { event: 'checked', outcome, cause: { because: 'work' } });
    });
  }
}
