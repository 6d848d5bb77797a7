/** The demo's college. It is invented; its names, addresses and numbers belong to nobody. */
export const college = {
  code: 'quabbin-valley',
  name: 'Quabbin Valley Community College',
  timeZone: 'America/New_York',
  claimLabel: 'claim',
  town: 'Ware, Massachusetts',
  /** Reserved for examples: no mail sent there reaches anybody. */
  mailDomain: 'quabbinvalley.example',
};

/** Days on which the college is closed: state holidays, the long weekends and the December recess. */
export const holidays = [
  { on: '2026-05-25', name: 'Memorial Day' },
  { on: '2026-06-19', name: 'Juneteenth' },
  { on: '2026-07-03', name: 'Independence Day (observed)' },
  { on: '2026-09-07', name: 'Labor Day' },
  { on: '2026-10-12', name: 'Indigenous Peoples’ Day' },
  { on: '2026-11-11', name: 'Veterans Day' },
  { on: '2026-11-26', name: 'Thanksgiving' },
  { on: '2026-11-27', name: 'Day after Thanksgiving' },
  { on: '2026-12-24', name: 'December recess' },
  { on: '2026-12-25', name: 'Christmas Day' },
  { on: '2026-12-28', name: 'December recess' },
  { on: '2026-12-29', name: 'December recess' },
  { on: '2026-12-30', name: 'December recess' },
  { on: '2026-12-31', name: 'December recess' },
  { on: '2027-01-01', name: 'New Year’s Day' },
  { on: '2027-01-18', name: 'Martin Luther King Jr. Day' },
  { on: '2027-02-15', name: 'Presidents’ Day' },
  { on: '2027-04-19', name: 'Patriots’ Day' },
  { on: '2027-05-31', name: 'Memorial Day' },
  { on: '2027-06-18', name: 'Juneteenth (observed)' },
  { on: '2027-07-05', name: 'Independence Day (observed)' },
];

export const terms = [
  { code: '2026SU', title: 'Summer 2026', startsOn: '2026-06-01', endsOn: '2026-08-14' },
  { code: '2026FA', title: 'Fall 2026', startsOn: '2026-09-02', endsOn: '2026-12-22' },
  { code: '2027SP', title: 'Spring 2027', startsOn: '2027-01-20', endsOn: '2027-05-14' },
];

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
  { code: 'CT-BKP', title: 'Bookkeeping Certificate', credits: '26.00' },
  { code: 'CT-CUL', title: 'Culinary Arts Certificate', credits: '28.00' },
  { code: 'CT-AUT', title: 'Automotive Technology Certificate', credits: '30.00' },
];
