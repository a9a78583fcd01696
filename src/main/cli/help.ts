import type { Language } from '#core/text/language'

/** What `desk help` prints. */
export function helpText(language: Language): string {
  return language === 'ko' ? korean : english
}

const korean = `Forum Desk 명령줄

  desk --folder F create [--practice]       새 폴더를 만든다
  desk --folder F sample                    견본 포럼이 든 연습용 폴더를 만든다
  desk --folder F generate [--years N] [--seed S]
                                            큰 연습용 폴더를 만든다(같은 씨앗이면 같은 내용)
  desk --folder F run SCRIPT.ndjson|-       한 줄에 하나씩 명령과 조회를 실행하고 답을 JSON으로 적는다(--stop: 첫 거절에서 멈춤)
  desk --folder F query NAME [JSON]         조회 하나
  desk --folder F export --resolution ID --out DIR [--forms D02,D04,D05,D07,D08,D09,D10] [--formats docx,pdf] [--seat ID]
  desk --folder F export packs --resolution ID --out DIR [--purpose call|changedText] [--seat ID]
                                            위원마다 보낼 묶음과 메일 파일(.eml)을 만들고 적는다(기본: 아직 없는 위원 모두)
  desk --folder F export proof --resolution ID [--out FILE]
                                            문서와 검증 자료를 낸다
  desk --folder F export members --format csv|popolo --out DIR [--body ID] [--term ID] [--day D] [--audience public|internal]
                                            위원 표(CSV와 그 설명) 또는 Popolo
  desk --folder F export deadlines --out DIR [--from D] [--until D] [--body ID] [--method publish|cancel]
                                            기한을 달력 파일(.ics)로(기본: 오늘부터 1년)
  desk --folder F export papers --form D11 --out DIR [--body ID] [--day D] [--copy public|internal] [--formats docx,pdf]
  desk --folder F export papers --form D22 --appointment ID --out DIR [--letter commission|reappointment|dismissal]
                                [--from D --until D] [--formats docx,pdf]
                                            위원 명부와 위촉장·해촉 통보를 펴내고 적는다
  desk --folder F sign request --resolution ID --act call|result|extension --office governmentCoChair|civilCoChair --out FILE
  desk --folder F sign register KEY.json --person ID
  desk --folder F sign accept ANSWER.json --resolution ID --act A
  desk --folder 서명폴더 sign key --owner 이름 --device 기기 --out KEY.json
  desk --folder 서명폴더 sign answer REQUEST.json --out ANSWER.json
                                            서명 파일: 요청·키 등록·답 받기, 공동위원장 쪽의 키 만들기와 답(암호문은 표준 입력)
  desk --folder F import members FILE.csv --term ID [--as-of D] [--reason 사유] [--preview]
                                            위원 표를 한꺼번에 불러온다(--preview: 미리 보기만, --body ID만 주면 사람만)
  desk --folder F verify                    기록장의 모든 기록과 서명을 확인한다
  desk --folder F rebuild                   작업 사본을 기록장에서 다시 만든다
  desk commands [--out DIR]                 명령과 조회의 목록, 또는 그 안내 문서
  desk demo [--out DIR]                     견본 서면의결을 처음부터 끝까지(기본 ./demo-out)

공통: --language ko|en  --role officer|coChair|publisher|auditor  --profile 이름
끝 값: 0 마침, 1 거절됨, 2 잘못된 요청, 3 폴더 손상`

const english = `Forum Desk on the command line

  desk --folder F create [--practice]       make a new folder
  desk --folder F sample                    make a practice folder with the sample forum
  desk --folder F generate [--years N] [--seed S]
                                            make a large practice folder (the same seed, the same content)
  desk --folder F run SCRIPT.ndjson|-       run commands and queries, one a line; one JSON reply a line (--stop: end at the first refusal)
  desk --folder F query NAME [JSON]         one query
  desk --folder F export --resolution ID --out DIR [--forms D02,D04,D05,D07,D08,D09,D10] [--formats docx,pdf] [--seat ID]
  desk --folder F export packs --resolution ID --out DIR [--purpose call|changedText] [--seat ID]
                                            make and record a pack and a mail file (.eml) for each member who needs one
  desk --folder F export proof --resolution ID [--out FILE]
                                            write papers and the proof
  desk --folder F export members --format csv|popolo --out DIR [--body ID] [--term ID] [--day D] [--audience public|internal]
                                            the members as a table (CSV with its description) or as Popolo
  desk --folder F export deadlines --out DIR [--from D] [--until D] [--body ID] [--method publish|cancel]
                                            the deadlines as a calendar file (.ics), a year from today by default
  desk --folder F export papers --form D11 --out DIR [--body ID] [--day D] [--copy public|internal] [--formats docx,pdf]
  desk --folder F export papers --form D22 --appointment ID --out DIR [--letter commission|reappointment|dismissal]
                                [--from D --until D] [--formats docx,pdf]
                                            issue and record the roster, a letter of commission or of dismissal
  desk --folder F sign request --resolution ID --act call|result|extension --office governmentCoChair|civilCoChair --out FILE
  desk --folder F sign register KEY.json --person ID
  desk --folder F sign accept ANSWER.json --resolution ID --act A
  desk --folder KEYS sign key --owner NAME --device NAME --out KEY.json
  desk --folder KEYS sign answer REQUEST.json --out ANSWER.json
                                            signing by file: at the desk, and on a co-chair's copy (passphrase on standard input)
  desk --folder F import members FILE.csv --term ID [--as-of D] [--reason TEXT] [--preview]
                                            import a table of members, all or nothing (--preview: only look; --body ID alone: people only)
  desk --folder F verify                    check every record of the journal and every signature
  desk --folder F rebuild                   make the working copy anew from the journal
  desk commands [--out DIR]                 list of commands and queries, or their reference pages
  desk demo [--out DIR]                     the sample's written vote from call to papers (./demo-out)

Everywhere: --language ko|en  --role officer|coChair|publisher|auditor  --profile NAME
Exit codes: 0 done, 1 refused, 2 usage, 3 folder damaged`
