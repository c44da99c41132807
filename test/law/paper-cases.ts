import type { Basis, Process } from '../../engine/model/index.ts';
import type { CheckCase } from '../support/check-case.ts';
import { assumed, item, itemOf, law, listed, materialOf, named, paper, take } from '../support/small-process.ts';

// What may be asked of applicants: proofs (优化营商环境条例 44) and commitment (国办发〔2020〕42号).

const ofOneCity: Basis = {
  kind: 'document',
  title: named('某市告知承诺清单', 'List of a city for commitment'),
  place: named('某市', 'a city'),
};

// The opinions left classes of items out on 27 October 2020.
const afterTheOpinions = '2021-06-01';

/** A fire design review that takes a promise for one of its papers. */
function firePromise(basis: Basis): (process: Process) => void {
  return (process) => {
    process.asOf = afterTheOpinions;
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

/** A licence by this act that takes a promise on a list of one city. */
function promised(act: string): (process: Process) => void {
  return (process) => {
    process.asOf = afterTheOpinions;
    process.materials.push(paper('other-papers', '其他材料'));
    const takes = [take('other-papers', { origin: 'commitment', basis: ofOneCity })];
    process.items.push(item('other', '某许可', { basis: law(act, '10'), takes }));
  };
}

const notice: Basis = { kind: 'document', title: named('某局通知', 'Notice of an office') };

/** A paper of somebody else that an item asks for on this basis. */
function asked(of: string, basis: Basis): (process: Process) => void {
  return (process) => {
    process.materials.push(paper('site-report', '场地检测报告', { holder: 'third-party' }));
    itemOf(process, of).takes.push(take('site-report', { basis }));
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
    levelBefore: 'none',
    at: 'items[fire-design].takes[0].origin',
    soundGiven: 'a law that lets the promise in, as 消防法 15 does for places where people gather',
    sound: firePromise(law('消防法', '15')),
  },
  {
    code: 'commitment/not-allowed',
    given: 'a fire design review by promise that nobody published',
    broken: firePromise(assumed),
    level: 'error',
    levelBefore: 'warning',
    at: 'items[fire-design].takes[0].origin',
    soundGiven: 'a document of the whole country that names it',
    sound: firePromise(listed),
  },
  {
    code: 'commitment/not-allowed',
    given: 'a licence by the law on secrets by promise on a list of one city',
    broken: promised('保守国家秘密法'),
    level: 'warning',
    levelBefore: 'none',
    at: 'items[other].takes[0].origin',
    soundGiven: 'a licence by a law that belongs to none of the classes',
    sound: promised('电影产业促进法'),
  },
  {
    code: 'take/added-by-document',
    article: '16',
    given: 'a licence that asks for a report by a notice of the office',
    broken: asked('planning-permit', notice),
    level: 'lead',
    at: 'items[planning-permit].takes',
    soundGiven: 'a regulation that asks for it',
    sound: asked('planning-permit', law('某条例', '7')),
  },
  {
    code: 'take/added-by-document',
    article: '35',
    given: 'a filing that asks for a report by a notice of the office',
    broken: asked('project-filing', notice),
    level: 'lead',
    at: 'items[project-filing].takes',
    soundGiven: 'the filing form by such a notice, since one applies in writing',
    sound: (p) => {
      itemOf(p, 'project-filing').takes[0]!.basis = notice;
    },
  },
];
