/*
 * What the indicators of a HCPCS Level II code mean: the tables of CMS's record layout ("HCPCS Contractor Record", 2019, and for
 * what came later that of 2024), a work of the federal government (17 USC 105). They are small and change with the layout only; a
 * value that a later file brings is shown as it is.
 */

/** Medicare coverage status (field 16). */
export const coverageWords: Readonly<Record<string, string>> = {
  C: 'Carrier judgment',
  D: 'Special coverage instructions apply',
  I: 'Not payable by Medicare',
  M: 'Not covered by Medicare',
  S: 'Not covered by Medicare, by statute',
};

/** How an amount is set under Part B (field 9). */
export const pricingWords: Readonly<Record<string, string>> = {
  '00': 'Not separately priced by Part B',
  '11': 'Physician fee schedule, national relative value units',
  '12': 'Physician fee schedule, national anesthesia base units',
  '13': 'Physician fee schedule, priced by carriers',
  '21': 'Clinical laboratory fee schedule, national limitation amount',
  '22': 'Clinical laboratory fee schedule, priced by carriers',
  '31': 'Frequently serviced equipment, within floors and ceilings',
  '32': 'Inexpensive and routinely purchased equipment, within floors and ceilings',
  '33': 'Oxygen and oxygen equipment, within floors and ceilings',
  '34': 'Supplies of durable medical equipment, within floors and ceilings',
  '35': 'Surgical dressings, within floors and ceilings',
  '36': 'Capped rental equipment, within floors and ceilings',
  '37': 'Ostomy, tracheostomy and urological supplies, within floors and ceilings',
  '38': 'Orthotics, prosthetics, prosthetic devices and vision services, within floors and ceilings',
  '39': 'Parenteral and enteral nutrition',
  '40': 'Lymphedema compression treatment items',
  '45': 'Customized equipment',
  '46': 'Equipment and supplies, priced by carriers',
  '51': 'Drugs',
  '52': 'Reasonable charge',
  '53': 'Statute',
  '54': 'Vaccinations',
  '55': 'Splints and casts',
  '56': 'Intraocular lenses inserted in a physician’s office',
  '57': 'Other, priced by carriers',
  '99': 'Value not established',
};

/** Whether it is priced in several ways (field 10). D, E and F have not applied since 1 January 1998. */
export const multiplePricingWords: Readonly<Record<string, string>> = {
  '9': 'Not applicable: not priced separately by Part B, or value not established',
  A: 'Priced under one methodology',
  B: 'Professional component by relative value units; technical component and global service by carriers',
  C: 'Physician’s interpretation by relative value units; the service under the clinical laboratory fee schedule',
  D: 'Physician by relative value units; clinical psychologist under the psychologists’ fee schedule',
  E: 'Physician by relative value units; clinical psychologist and clinical social worker under their own fee schedules',
  F: 'Physician by carriers; clinical psychologist and clinical social worker under their own fee schedules',
  G: 'Reasonable charge with blood products on the claim; clinical laboratory fee schedule without',
};

/** Laboratory certification (field 14): a laboratory certified for a hundred may do all of it. */
export const laboratoryWords: Readonly<Record<string, string>> = {
  '010': 'Histocompatibility testing',
  '100': 'Microbiology',
  '110': 'Bacteriology',
  '115': 'Mycobacteriology',
  '120': 'Mycology',
  '130': 'Parasitology',
  '140': 'Virology',
  '150': 'Other microbiology',
  '200': 'Diagnostic immunology',
  '210': 'Syphilis serology',
  '220': 'General immunology',
  '300': 'Chemistry',
  '310': 'Routine chemistry',
  '320': 'Urinalysis',
  '330': 'Endocrinology',
  '340': 'Toxicology',
  '350': 'Other chemistry',
  '400': 'Hematology',
  '500': 'Immunohematology',
  '510': 'ABO group and Rh type',
  '520': 'Antibody detection (transfusion)',
  '530': 'Antibody detection (nontransfusion)',
  '540': 'Antibody identification',
  '550': 'Compatibility testing',
  '560': 'Other immunohematology',
  '600': 'Pathology',
  '610': 'Histopathology',
  '620': 'Oral pathology',
  '630': 'Cytology',
  '800': 'Radiobioassay',
  '900': 'Clinical cytogenetics',
};

/** Approval for ambulatory surgical centers (field 17); a blank is "not approved". */
export const surgicalCenterWords: Readonly<Record<string, string>> = { YY: 'Approved for ambulatory surgical centers' };

/** Payment in an ambulatory surgical center (field 20, the Medicare outpatient groups' policy indicator). */
export const outpatientPolicyWords: Readonly<Record<string, string>> = {
  '1': 'Covered procedure of ambulatory surgical centers',
  '2': 'Bundled service, no separate payment',
  '3': 'Excluded from the list of ambulatory surgical centers',
  '4': 'Invalid code, 90 days of grace',
  '6': 'Separate payment when furnished in an ambulatory surgical center',
  '7': 'Restricted coverage in ambulatory surgical centers',
  '9': 'Payment of ambulatory surgical centers does not apply',
};

/** What was done to the code (field 30). */
export const actionWords: Readonly<Record<string, string>> = {
  A: 'Added',
  B: 'Administrative data and long description changed',
  C: 'Long description changed',
  D: 'Discontinued',
  F: 'Administrative data changed',
  N: 'No maintenance',
  P: 'Payment changed',
  R: 'Reactivated',
  S: 'Short description changed',
  T: 'Type of service changed',
};

/** CMS's type of service (field 25 and table CMS_TYPE_SRVC_TB). */
export const serviceWords: Readonly<Record<string, string>> = {
  '0': 'Whole blood',
  '1': 'Medical care',
  '2': 'Surgery',
  '3': 'Consultation',
  '4': 'Diagnostic radiology',
  '5': 'Diagnostic laboratory',
  '6': 'Therapeutic radiology',
  '7': 'Anesthesia',
  '8': 'Assistant at surgery',
  '9': 'Other medical items or services',
  A: 'Used durable medical equipment',
  B: 'High-risk screening mammography (obsolete)',
  C: 'Low-risk screening mammography (obsolete)',
  D: 'Ambulance',
  E: 'Enteral and parenteral nutrients and supplies',
  F: 'Ambulatory surgical center, facility usage',
  G: 'Immunosuppressive drugs',
  H: 'Hospice services (discontinued)',
  I: 'Purchase of equipment by installments (discontinued)',
  J: 'Diabetic shoes',
  K: 'Hearing items and services',
  L: 'Supplies for end-stage renal disease',
  M: 'Monthly capitation payment for dialysis',
  N: 'Kidney donor',
  P: 'Lump-sum purchase of equipment, prosthetics or orthotics',
  Q: 'Vision items or services',
  R: 'Rental of equipment',
  S: 'Surgical dressings or other medical supplies',
  T: 'Outpatient mental health limitation',
  U: 'Occupational therapy',
  V: 'Pneumococcal and influenza vaccine',
  W: 'Physical therapy',
  Y: 'Second opinion on elective surgery (obsolete)',
  Z: 'Third opinion on elective surgery (obsolete)',
};
