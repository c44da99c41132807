import type { Basis, Holder, Id, Material, Take } from '../../model/index.ts';
import { modelHash } from '../hash.ts';
import { bareName, namesIn } from './cells.ts';
import type { ListedItem, ListedMaterial } from './read-list.ts';
import { cellOf } from './read-list.ts';

/** The case attribute that switches on the papers which a list calls unnecessary 非必要. */
export const OPTIONAL_PAPERS = 'optional-papers';

/**
 * The papers of a list, once each, whoever asks for them. A paper with the name of another item's result is that result:
 * so a list that says nothing of order still tells which item waits for which.
 */
export class ListedPapers {
  readonly #materials = new Map<Id, Material>();
  readonly #results = new Set<Id>();
  readonly #basis: Basis;

  constructor(items: readonly ListedItem[], basis: Basis) {
    this.#basis = basis;
    for (const item of items)
      for (const name of resultsOf(item)) {
        const material = this.#known(name, 'office');
        this.#results.add(material.id);
      }
  }

  get materials(): Material[] {
    return [...this.#materials.values()];
  }

  /** The ids of what an item gives. */
  givenBy(item: ListedItem): Id[] {
    return [...new Set(resultsOf(item).map((name) => paperId(name)))];
  }

  /**
   * How an item takes a listed material. Its own result, as a renewal asks for it, is a paper of its own, since nobody can wait
   * for what he is about to give.
   */
  takenBy(item: ListedItem, listed: ListedMaterial): Take {
    const name = cellOf(listed, 'material');
    const own = this.givenBy(item).includes(paperId(name));
    const isShared = /共享|免交|免提交/.test(cellOf(listed, 'channel'));
    const material = this.#known(own ? `${name}（原）` : name, holderOf(cellOf(listed, 'channel'), name));
    const { id } = material;
    if (isShared) this.#materials.set(id, { ...material, shareable: { value: true, basis: this.#basis } });
    const necessity = cellOf(listed, 'necessity');
    return {
      material: id,
      by: /容缺/.test(necessity) ? 'decision' : 'acceptance',
      origin: isShared ? 'sharing' : 'applicant',
      basis: this.#basis,
      ...(/非必要|可选/.test(necessity) ? { when: { attribute: OPTIONAL_PAPERS, is: ['yes'] } } : {}),
      listed: { ...listed.cells },
    };
  }

  #known(name: string, holder: Holder): Material {
    const id = paperId(name);
    let material = this.#materials.get(id);
    if (material === undefined) {
      const title = name.slice(0, 2000);
      material = { id, title: { zh: title, en: title }, holder };
      this.#materials.set(id, material);
    }
    return material;
  }
}

/** What an item gives; a list that names nothing still means that the applicant is told. */
function resultsOf(item: ListedItem): string[] {
  const names = namesIn(cellOf(item, 'result'));
  return names.length > 0 ? names : [`${cellOf(item, 'title')}办理结果`];
}

function paperId(name: string): Id {
  return `paper-${modelHash([bareName(name)])}`;
}

function holderOf(channel: string, name: string): Holder {
  if (/身份证|护照|户口/.test(name)) return 'identity';
  if (/政府|部门|行政机关|共享|核发/.test(channel)) return 'office';
  if (/中介|第三方|其他/.test(channel)) return 'third-party';
  return 'applicant';
}
