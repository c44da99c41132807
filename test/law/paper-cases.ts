import type { Basis, Process } from '../../engine/model/index.ts';
import type { CheckCase } from '../support/check-case.ts';
import { assumed, item, itemOf, law, listed, materialOf, named, paper, take } from '../support/small-process.ts';

// What may be asked of applicants: proofs (优化营商环境条例 44) and commitment (国办发〔2020〕42号).

const ofOneCity: Basis = {
  kind: 'document',
  title: named('某市告知承诺清单', 'List of a city for commitment'),
  place: named('某市', 'a city'),
};

/** A fire design review that takes a promise for one of its papers. */
function firePromise(basis: Basis): (process: Process) => void {
  return (process) => {
    process.materials.push(paper('fire-papers', '消防技术资料'));
    process.items.push(
      item('fire-design', '消防设计审查', {
        basis: law('中华人民共和国消防法', '11'),
        takes: [take('fire-papers', { origin: 'commitment', basis })],
      }),
    );
    process.orders.push({
      earlier: 'fire-design',
      later: 'start-of-works',
      by: 'acceptance',
      basis: law('消防法', '12'),
    });
  };
}

export const paperCases: readonly CheckCase[] = [
  {
    code: 'proof/without-basis',
    article: '44',
    given: 'a proof that no law asks for',
    broken: (p) => {
      materialOf(p, 'funds-letter').proof = true;
      delete itemOf(p, 'construction-permit').takes[1]!.basis;
    },
    level: 'lead',
    at: 'items[construction-permit].takes[1]',
    soundGiven: 'a proof that 建筑法 8 asks for',
    sound: (p) => {
      materialOf(p, 'funds-letter').proof = true;
    },
  },
  {
    code: 'proof/without-basis',
    article: '44',
    given: 'a proof by law that the applicant’s promise could replace',
    broken: (p) =>
      Object.assign(materialOf(p, 'funds-letter'), { proof: true, commitment: { value: true, basis: listed } }),
    level: 'warning',
    at: 'items[construction-permit].takes[1]',
    soundGiven: 'the promise taken for it',
    sound: (p) => {
      Object.assign(materialOf(p, 'funds-letter'), { proof: true, commitment: { value: true, basis: listed } });
      itemOf(p, 'construction-permit').takes[1]!.origin = 'commitment';
    },
  },
  {
    code: 'commitment/not-allowed',
    given: 'a fire design review by promise on a list of one city (国办发〔2020〕42号 leaves public safety out)',
    broken: firePromise(ofOneCity),
    level: 'warning',
    at: 'items[fire-design].takes[0].origin',
    soundGiven: 'a law that lets the promise in, as 消防法 15 does for places where people gather',
    sound: firePromise(law('消防法', '15')),
  },
  {
    code: 'commitment/not-allowed',
    given: 'a fire design review by promise that nobody published',
    broken: firePromise(assumed),
    level: 'error',
    at: 'items[fire-design].takes[0].origin',
    soundGiven: 'a document of the whole country that names it',
    sound: firePromise(listed),
  },
];
