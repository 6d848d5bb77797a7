/** The demo's college. It is invented; its names, addresses and numbers belong to nobody. */
export const college = {
  code: 'quabbin-valley',
  name: 'Quabbin Valley Community College',
  timeZone: 'America/New_York',
  claimLabel: 'claim',
  town: 'Ware, Massachusetts',
  /** Reserved for examples: no mail sent there reaches anybody. */
  mailDomain: 'quabbinvalley.example',
  /** Codes that no real school has. */
  codes: { opeid: '99999900', fice: '999999', ipeds: '999999', atp: '9999', act: '9999' },
};

export const subjects = [
  { code: 'ACC', title: 'Accounting' },
  { code: 'AUT', title: 'Automotive Technology' },
  { code: 'BUS', title: 'Business' },
  { code: 'CIT', title: 'Computer Information Technology' },
  { code: 'COM', title: 'Communication' },
  { code: 'CRJ', title: 'Criminal Justice' },
  { code: 'CUL', title: 'Culinary Arts' },
  { code: 'ECE', title: 'Early Childhood Education' },
  { code: 'ENG', title: 'English' },
  { code: 'HLT', title: 'Health Sciences' },
  { code: 'HSP', title: 'Hospitality' },
  { code: 'HSV', title: 'Human Services' },
  { code: 'MFG', title: 'Advanced Manufacturing' },
];

export const programs = [
  { code: 'AS-BUS', title: 'Business Administration, A.S.', credits: '60.00' },
  { code: 'AS-CIT', title: 'Computer Information Technology, A.S.', credits: '62.00' },
  { code: 'AS-ECE', title: 'Early Childhood Education, A.S.', credits: '60.00' },
  { code: 'AS-MFG', title: 'Advanced Manufacturing Technology, A.S.', credits: '64.00' },
  { code: 'AS-CRJ', title: 'Criminal Justice, A.S.', credits: '60.00' },
  { code: 'AS-HSV', title: 'Human Services, A.S.', credits: '60.00' },
  { code: 'CT-BKP', title: 'Bookkeeping Certificate', credits: '28.00' },
  { code: 'CT-CUL', title: 'Culinary Arts Certificate', credits: '28.00' },
  { code: 'CT-AUT', title: 'Automotive Technology Certificate', credits: '30.00' },
];
