import type { RefusalWords } from '../../desk/refusals/refusalWords'

/** Refusals about tables that come in and files that go out. */
export const exchangeRefusals = {
  'import.problem': {
    ko: {
      what: '{row}행 {column}: {problemKo} 이런 곳이 모두 {count}곳입니다. 아무것도 바뀌지 않았습니다.',
      next: '미리 보기에서 행과 열을 확인해 파일을 고친 뒤 다시 불러오세요.',
    },
    en: {
      what: 'Row {row}, {column}: {problemEn} There are {count} such places. Nothing was changed.',
      next: 'See rows and columns in the preview, correct the file and load it again.',
    },
  },
  'import.notAsPreviewed': {
    ko: {
      what: '미리 본 뒤에 기록이 바뀌어 불러올 내용이 달라졌습니다. 아무것도 바뀌지 않았습니다.',
      next: '미리 보기를 다시 열어 확인한 뒤 불러오세요.',
    },
    en: {
      what: 'The record changed after the preview, so the import would now do something else. Nothing was changed.',
      next: 'Open the preview again, check it and then load.',
    },
  },
  'import.tooMuch': {
    ko: {
      what: '한 번에 기록하기에 너무 큰 표입니다({rows}행, 약 {sizeBytes}바이트, 한도 {maxBytes}바이트). 아무것도 바뀌지 않았습니다.',
      next: '파일을 둘로 나누어 차례로 불러오세요.',
    },
    en: {
      what: 'The table is too large to be recorded at once ({rows} rows, about {sizeBytes} bytes, the limit is {maxBytes}). Nothing was changed.',
      next: 'Split the file in two and load one after the other.',
    },
  },
  'import.nothingNew': {
    ko: { what: '파일의 내용이 이미 모두 기록되어 있습니다. 아무것도 바뀌지 않았습니다.', next: '더 할 일이 없습니다.' },
    en: { what: 'Everything in the file is recorded already. Nothing was changed.', next: 'Nothing more to do.' },
  },
  'csv.notUtf8NorCp949': {
    ko: {
      what: '파일을 UTF-8로도 CP949(EUC-KR)로도 읽을 수 없습니다({line}째 줄). 아무것도 바뀌지 않았습니다.',
      next: '엑셀에서 ‘CSV UTF-8(쉼표로 분리)’로 다시 저장하세요.',
    },
    en: {
      what: 'The file is neither UTF-8 nor CP949 (EUC-KR): line {line}. Nothing was changed.',
      next: 'Save it again from the spreadsheet as “CSV UTF-8”.',
    },
  },
  'csv.utf16': {
    ko: {
      what: '파일이 {encoding} 인코딩입니다. UTF-8이나 CP949만 읽습니다. 아무것도 바뀌지 않았습니다.',
      next: '엑셀에서 ‘CSV UTF-8(쉼표로 분리)’로 다시 저장하세요.',
    },
    en: {
      what: 'The file is encoded as {encoding}; only UTF-8 and CP949 are read. Nothing was changed.',
      next: 'Save it again from the spreadsheet as “CSV UTF-8”.',
    },
  },
  'csv.notText': {
    ko: {
      what: '글이 아닌 파일입니다(엑셀 통합 문서나 그림일 수 있습니다). 아무것도 바뀌지 않았습니다.',
      next: '엑셀에서 ‘CSV UTF-8(쉼표로 분리)’로 저장한 파일을 고르세요.',
    },
    en: {
      what: 'This is not a text file (it may be a workbook or a picture). Nothing was changed.',
      next: 'Choose a file that was saved from the spreadsheet as “CSV UTF-8”.',
    },
  },
  'csv.tooLarge': {
    ko: {
      what: '파일이 너무 큽니다({sizeBytes}바이트, 한도 {maxBytes}바이트). 아무것도 바뀌지 않았습니다.',
      next: '파일을 나누어 불러오세요.',
    },
    en: {
      what: 'The file is too large ({sizeBytes} bytes, the limit is {maxBytes}). Nothing was changed.',
      next: 'Split it and load the parts.',
    },
  },
  'csv.notKept': {
    ko: {
      what: '미리 본 파일을 더는 가지고 있지 않습니다(다른 파일을 골랐거나 이미 불러왔습니다). 아무것도 바뀌지 않았습니다.',
      next: '파일을 다시 골라 미리 본 뒤 불러오세요.',
    },
    en: {
      what: 'The file that was previewed is no longer held: another was chosen since, or it was loaded. Nothing was changed.',
      next: 'Choose the file again, look at the preview and then load.',
    },
  },
  'csv.cancelled': {
    ko: { what: '파일 읽기를 그만두었습니다. 아무것도 바뀌지 않았습니다.', next: '다시 하려면 파일을 다시 고르세요.' },
    en: { what: 'Reading the file was stopped. Nothing was changed.', next: 'Choose the file again to start over.' },
  },
  'csv.unreadable': {
    ko: {
      what: '파일을 읽을 수 없습니다({reason}). 아무것도 바뀌지 않았습니다.',
      next: '파일이 다른 프로그램에서 열려 있지 않은지 확인하세요.',
    },
    en: { what: 'The file cannot be read ({reason}). Nothing was changed.', next: 'Check that no other program has it open.' },
  },
} as const satisfies Record<string, RefusalWords>
