/**
 * The tables that the documents have to meet, typed from the sources by hand: per item the working days of handling, the
 * visits, and the papers by holder (applicant, identity, office, third party, contract).
 */
export interface Row {
  readonly days: number;
  readonly visits: number;
  readonly papers: readonly [applicant: number, identity: number, office: number, third: number, contract: number];
}

const row = (days: number, visits: number, ...papers: [number, number, number, number, number]): Row => ({
  days,
  visits,
  papers,
});

/** 企业开办 before, rows B1–B9: 20 days, 8 visits, 35 papers. */
export const startUpBefore: Readonly<Record<string, Row>> = {
  'name-pre-approval': row(1, 1, 2, 1, 0, 0, 0),
  'establishment-registration': row(5, 2, 4, 2, 1, 1, 0),
  'seal-approval': row(1, 0, 0, 2, 1, 0, 0),
  'seal-making': row(1, 1, 0, 0, 1, 0, 0),
  'bank-account': row(5, 2, 2, 2, 4, 0, 0),
  'tax-registration': row(0, 0, 0, 1, 2, 0, 0),
  invoices: row(5, 1, 0, 1, 2, 0, 0),
  'social-insurance': row(2, 1, 1, 1, 1, 0, 0),
  'housing-fund': row(0, 0, 2, 0, 1, 0, 0),
};

/** 企业开办 after, rows b1–b6: papers handed in and days. */
export const startUpAfter: Readonly<Record<string, { days: number; papers: number }>> = {
  'establishment-registration': { days: 0.5, papers: 4 },
  'seal-approval': { days: 0, papers: 0 },
  'seal-making': { days: 0.5, papers: 0 },
  invoices: { days: 0.5, papers: 0 },
  'social-insurance': { days: 0.5, papers: 0 },
  'housing-fund': { days: 0.5, papers: 0 },
  'bank-account': { days: 1, papers: 1 },
};

/** 工程建设 before, rows C1–C13, C15–C21. The three that the case does not need have no days in the table (−1). */
export const constructionBefore: Readonly<Record<string, Row>> = {
  'project-filing': row(5, 1, 1, 0, 0, 0, 0),
  'land-planning-permit': row(20, 2, 3, 1, 2, 1, 0),
  'scheme-review': row(20, 2, 1, 0, 2, 2, 0),
  'civil-defence': row(20, 2, 2, 2, 2, 2, 0),
  'planning-permit': row(20, 2, 4, 1, 3, 3, 0),
  'preliminary-design': row(-1, 2, 1, 0, 6, 1, 0),
  'drawing-review': row(15, 2, 0, 0, 1, 2, 0),
  'fire-design-review': row(20, 2, 1, 1, 1, 2, 0),
  'lightning-design-review': row(10, 2, 1, 0, 1, 3, 0),
  eia: row(30, 2, 0, 0, 3, 1, 0),
  'energy-review': row(-1, 1, 1, 0, 0, 1, 0),
  'soil-plan': row(20, 2, 1, 0, 0, 1, 0),
  'seismic-review': row(-1, 1, 0, 0, 0, 1, 0),
  'supervision-filings': row(5, 4, 8, 1, 4, 10, 9),
  'construction-permit': row(15, 2, 1, 0, 9, 1, 2),
  'planning-verification': row(20, 2, 2, 0, 3, 3, 0),
  'fire-acceptance': row(20, 2, 1, 1, 0, 5, 0),
  'lightning-acceptance': row(5, 2, 1, 0, 1, 4, 0),
  'completion-filing': row(15, 2, 2, 0, 3, 0, 0),
  'first-registration': row(30, 2, 2, 1, 1, 1, 0),
};

/** 工程建设 after, rows c1–c8 and c10–c12: days and papers of the table, two of them shared and so not handed in. */
export const constructionAfter: readonly {
  readonly row: string;
  readonly nodes: readonly string[];
  readonly days: number;
  readonly papers: number;
  readonly shared: number;
}[] = [
  { row: 'c1', nodes: ['project-filing'], days: 0, papers: 1, shared: 0 },
  { row: 'c2', nodes: ['land-planning-permit'], days: 5, papers: 3, shared: 1 },
  { row: 'c3', nodes: ['scheme-review', 'civil-defence'], days: 7, papers: 2, shared: 0 },
  { row: 'c4', nodes: ['planning-permit'], days: 5, papers: 2, shared: 0 },
  {
    row: 'c5',
    nodes: ['drawing-review', 'fire-design-review', 'lightning-design-review'],
    days: 13,
    papers: 2,
    shared: 0,
  },
  { row: 'c6', nodes: ['construction-permit'], days: 7, papers: 4, shared: 0 },
  { row: 'c7', nodes: ['eia'], days: 10, papers: 2, shared: 0 },
  { row: 'c8', nodes: ['soil-plan'], days: 0, papers: 2, shared: 0 },
  { row: 'c10', nodes: ['utilities-connection'], days: 3, papers: 1, shared: 0 },
  {
    row: 'c11',
    nodes: ['planning-verification', 'fire-acceptance', 'lightning-acceptance', 'completion-filing'],
    days: 15,
    papers: 6,
    shared: 0,
  },
  { row: 'c12', nodes: ['first-registration'], days: 5, papers: 2, shared: 1 },
];
