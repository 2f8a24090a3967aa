* pspp -O format=csv statistics.sps > statistics.sps.out     (PSPP 1.6.2, in this directory).
SET FORMAT=F20.10.
GET DATA /TYPE=TXT /FILE='likert.csv' /FIRSTCASE=2 /DELIMITERS=','
  /VARIABLES=person F3 side A6 before F1 after F1 i1 F1 i2 F1 i3 F1 i4 F1 i5 F1.
T-TEST PAIRS=after WITH before.
NPAR TESTS WILCOXON=before WITH after (PAIRED).
T-TEST GROUPS=side('mentee', 'mentor') /VARIABLES=after.
CORRELATIONS before after.
RELIABILITY /VARIABLES=i1 i2 i3 i4 i5.
