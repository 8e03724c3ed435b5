"""Sentences made for teaching: names of all regions in the styles that edited papers of one country do not have.

Names are put together at random from lists of given names and surnames; none means a person. ``{P}`` stands for a full
name, ``{S}`` for a surname alone, ``{U}`` for one in capitals, ``{A}`` for a person met before in full, ``{G}`` for a
given name alone; ``{N}`` for what is called after a person or only looks like one, and is nobody.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

REGIONS: tuple[tuple[str, str, str], ...] = (
    (
        "western",
        "John William Robert James Mary Susan David Richard Michael Elizabeth Thomas Charles Anne George Karen Paul "
        "Daniel Nancy Kevin Linda Antony Wendy Philip Victoria Geoffrey Margaret Dominic Hugh Derek Sandra Brian Joan",
        "Smith Baker Thornton Whitfield Carver Holloway Pritchard Langley Marsh Ellsworth Burke Dalton Hargrove Crane "
        "Blakely Sherwin Nuland Donfried Lindstrom McAllister McKinnon O'Brien O'Hara Fitzgerald Callahan Brooks Hill "
        "Price Wood Stone Young Long Rice Bell Cook Field Fox Grant Hunter King Mann Page Pope Rose Sharp White",
    ),
    (
        "french",
        "Jean Pierre Michel Hervé François Alain Philippe Claude Hubert Laurent Jean-Yves Jean-Noël Catherine Élodie",
        "Dupont Lefèvre Moreau Barrot Védrine Juppé Poncet Cheysson Dumas Sauvagnargues Jobert Debré Pinay d'Estaing "
        "de-Villepin Delors Messmer Lamy",
    ),
    (
        "german",
        "Hans Karl Helmut Klaus Wolfgang Heinz Jürgen Annalena Frank-Walter Ursula Egon Kurt Dieter Sigmar Rolf Ulrich",
        "Müller Schröder Steinmeier Baerbock Kinkel Kohlmann Waigel Schäuble Rühe Bräutigam Pauls Staden Hillenbrand "
        "Wischnewski Lahnstein Genscher Apel",
    ),
    (
        "iberian",
        "José Juan Carlos Luis Fernando Miguel Jorge Francisco Alberto Manuel Pedro María Raúl Álvaro Rodrigo Aníbal "
        "João António Paulo Celso Marcelo",
        "García López Rodríguez Fernández Bermúdez Castañeda Errázuriz Figueroa Oyarzún Patriota Amorim Marañón Lagos "
        "Echeverría Velasco Calderón Noriega Galtieri Videla Silveira Soares Azeredo Facio Tack Boyd Oduber Orfila",
    ),
    (
        "italian",
        "Giovanni Giulio Aldo Franco Mario Luigi Paolo Lamberto Massimo Federica Emilio Giuseppe",
        "Rossi Moro Andreotti Malfatti Forlani Colombo Dini Frattini Mogherini Gaja Ortona Rumor Medici Manzini",
    ),
    (
        "nordic",
        "Lars Jens Olof Knut Per Kjell Anders Ingrid Urho Tarja Sven Gro Jørgen Pekka Kalevi Halldór",
        "Hansen Johansen Lindqvist Bergström Øvretveit Kekkonen Karjalainen Tuomioja Halonen Støre Eliasson Bildt "
        "Palme Ásgrímsson Andersen Hækkerup Frydenlund",
    ),
    (
        "lowlands",
        "Jan Pieter Joop Hendrik Willem Wim Dries Leo Bert",
        "Luns Bakker Kooijmans Zijlstra Tindemans Harmelink van-Mierlo van-der-Stoel van-den-Broek de-Hoop-Scheffer "
        "van-der-Klaauw Claes Verhoeven",
    ),
    (
        "russian",
        "Sergey Vladimir Aleksandr Andrei Mikhail Nikolai Dmitri Yuri Igor Anatoly Viktor Yevgeny Boris Leonid Valery "
        "Olga Maria Vyacheslav Grigory",
        "Ivanov Petrov Kuznetsov Ryabkov Lavrenko Kvitsinsky Semenov Falin Tsarapkin Zamyatin Kornienko Vorontsov "
        "Bessmertnykh Arbatov Antonov Karasin Zakharova Peskova Trubnikov Yakovlev Sokolov Dolgov Malkov",
    ),
    (
        "east european",
        "Jan Lech Tadeusz Stefan Wojciech Radek Janos Gyula Péter Ferenc Mircea Corneliu Petar Todor Nikola Milan Josip "
        "Václav Jiří Miroslav Oleksandr Volodymyr Dmytro Ihor Borys Andrii",
        "Kowalski Nowak Wiśniewski Sikorski Rapacki Olszowski Jagielski Winiewicz Puja Horn Kádár Nagy Szűrös Mănescu "
        "Macovescu Andrei Bogdan Mladenov Petković Nikezić Minić Popović Vrhovec Mojsov Chňoupek Dienstbier Kuleba "
        "Tarasyuk Kravchenko Poroshenko Zlenko Yermak",
    ),
    (
        "balkan",
        "Ivan Ante Alija Haris Zoran Goran Vuk Hashim Edi Sali Lulzim Stjepan Bakir Milorad Ivica Dragan",
        "Izetbegović Silajdžić Tuđman Granić Kostunica Jovanović Thaçi Kurti Berisha Basha Dodik Dačić Mesić Đukanović "
        "Crvenkovski Gligorov Zaev",
    ),
    (
        "greek and turkish",
        "Konstantinos Andreas Georgios Dimitrios Nikos Spyros Glafcos Mehmet Ahmet Mustafa İsmail Süleyman Bülent Turan "
        "Hakan Yaşar Abdullah İhsan Mevlüt Feridun",
        "Karamanlis Bitsios Rallis Papoulias Dendias Kasoulides Anastasiades Klerides Rolandis Mavros Demirel Çağlayangil "
        "Erkin Gündeş Yılmaz Türkmen Ökçün Çavuşoğlu Sinirlioğlu Elekdağ Işık Bayülken Esenbel Kıbrıslı",
    ),
    (
        "caucasian",
        "Ilham Heydar Araz Elmar Novruz Jafar Hafiz Jeyhun Vilayat Tofig Eduard Mikheil Giorgi Irakli Zurab Tamar David "
        "Levon Serzh Vartan Nikol Ararat Zohrab Armen",
        "Aliyev Azimov Mammadyarov Mammadov Huseynov Guliyev Pashayev Bayramov Zulfugarov Hasanov Gasimov Shevardnadze "
        "Saakashvili Zurabishvili Noghaideli Kvirikashvili Margvelashvili Menagarishvili Ter-Petrosian Oskanian "
        "Sargsyan Kocharian Mnatsakanyan Mirzoyan Nalbandian",
    ),
    (
        "central asian",
        "Nursultan Kassym-Jomart Islam Shavkat Emomali Saparmurat Gurbanguly Askar Erlan Yerlan Abdulaziz Rashid "
        "Sirojiddin Bakyt Roza",
        "Nazarbayev Tokayev Karimov Mirziyoyev Kamilov Rahmonov Niyazov Berdimuhamedov Akayev Idrisov Abdrakhmanov "
        "Meredov Zarifi Aslov Otunbayeva Tileuberdi",
    ),
    (
        "arab",
        "Mohammed Muhammad Ahmad Hassan Hussein Ibrahim Khalid Abdullah Abdul-Aziz Saud Faisal Tariq Amr Nabil Ismail "
        "Salah Zaid Hisham Adnan Walid Hoshyar Barham Fuad Rashid Yusuf Omar Jamil Farouk Ashraf Taha Samir Boutros",
        "al-Rifai al-Faisal al-Sabah al-Thani al-Nahyan al-Jubeir al-Maliki al-Hakim al-Shara al-Assad Fahmy Riad "
        "Ghorbal Saqqaf Moussa Shoukry Zebari Haddad Khaddam Bouteflika Medeghri Bourguiba Masmoudi Jalloud Juma "
        "bin-Alawi bin-Farhan bin-Zayed Abu-Ghazala El-Baradei Aboul-Gheit Ghali Safadi Judeh Bashir Nimeiri Qadhafi",
    ),
    (
        "israeli",
        "Yitzhak Moshe Golda Abba Shimon Menachem Yigal Ephraim Simcha Ehud Tzipi Yair Avigdor Gabi Ariel Zvi",
        "Rabinovich Dayan Evron Dinitz Argov Bar-Lev Ben-Ami Barak Livni Lapid Lieberman Ashkenazi Peled Shamir Arens "
        "Levy Rafael Eban Gazit Weizman",
    ),
    (
        "iranian and afghan",
        "Amir Hushang Abbas Ardeshir Javad Hossein Ali Manouchehr Mohammad Hamid Ashraf Abdullah Zalmay Sardar Daud Naim "
        "Hanif Kamal Saeed",
        "Hoveyda Zahedi Aram Khalatbari Ansari Amuzegar Samii Zarif Amir-Abdollahian Kharrazi Velayati Mottaki Salehi "
        "Jalili Karzai Ghani Spanta Rassoul Atmar Mohib Etemadi Maiwandwal Ebtehaj Rouhani",
    ),
    (
        "south asian",
        "Indira Zulfikar Swaran Jagjivan Triloki Yahya Agha Sajjad Shah Hina Subrahmanyam Nirupama Shivshankar Mujibur "
        "Ziaur Kamal Sirimavo Lakshman Pranab Yashwant Bilawal Makhdoom Nawaz Shahid Tanvir Riaz",
        "Gandhi Bhutto Singh Kaul Jha Haksar Chavan Ram Hilaly Khan Ahmed Aziz Kasuri Qureshi Khar Jaishankar Rao Menon "
        "Saran Mathai Hossain Rahman Bandaranaike Kadirgamar Peiris Mukherjee Sinha Sharif Haqqani Rahim Piracha",
    ),
    (
        "chinese",
        "",
        "Chou-En-lai Chi-P'eng-fei Ch'iao-Kuan-hua Huang-Hua Huang-Chen Teng-Hsiao-p'ing Hua-Kuo-feng Wang-Hai-jung "
        "Li-Xiannian Qian-Qichen Wu-Xueqian Tang-Jiaxuan Li-Zhaoxing Yang-Jiechi Wang-Yi Qin-Gang Han-Xu Chai-Zemin "
        "Zhang-Wenjin Zhou-Wenzhong Cui-Tiankai Xie-Feng Zhao-Lijian Shen-Ch'ang-huan Chow-Shu-kai Chiang-Ching-kuo",
    ),
    (
        "korean",
        "",
        "Park-Chung-hee Kim-Yong-shik Kim-Dong-Jo Choi-Kyu-hah Kim-Dae-jung Hahm-Pyong-choon Yi-Hu-rak Chung-Il-Kwon "
        "Park-Tong-jin Ban-Ki-moon Song-Min-soon Yun-Byung-se Kang-Kyung-wha Chung-Eui-yong Park-Jin Cho-Tae-yong "
        "Kim-Il-song Ho-Tam Ri-Su-yong Choe-Son-hui Kim-Sung-hwan Lee-Bum-suk Roh-Shin-yong",
    ),
    (
        "japanese",
        "Eisaku Kakuei Takeo Masayoshi Kiichi Nobuhiko Takeshi Nobuo Shinzo Taro Fumio Toshimitsu Yoshimasa Hirofumi "
        "Makoto Koichiro Seiji Yukio Sunao",
        "Sato Tanaka Miki Fukuda Ohira Miyazawa Ushiba Yasukawa Togo Aichi Kimura Sonoda Abe Aso Kishida Motegi Hayashi "
        "Nakasone Matsumoto Gemba Maehara Okada Togo Okawara Asakai Shimoda",
    ),
    (
        "south-east asian",
        "Ferdinand Carlos Cesar Thanat Thanom Pote Chatichai Adam Mochtar Ali Suharto Retno Marty Hassan Hishammuddin "
        "Saifuddin Sinnathamby Vivian Don Teodoro",
        "Marcos Romulo Virata Khoman Kittikachorn Sarasin Choonhavan Malik Kusumaatmadja Alatas Marsudi Natalegawa Wirayuda "
        "Hussein Abdullah Rajaratnam Balakrishnan Dhanabalan Pramudwinai Locsin Kitti Pracha",
    ),
    (
        "vietnamese",
        "",
        "Le-Duc-Tho Nguyen-Van-Thieu Pham-Van-Dong Nguyen-Co-Thach Xuan-Thuy Tran-Van-Lam Bui-Diem Hoang-Duc-Nha "
        "Pham-Binh-Minh Bui-Thanh-Son Nguyen-Manh-Cam Tran-Kim-Phuong Lon-Nol Sirik-Matak Hun-Sen Souvanna-Phouma "
        "U-Thant Ne-Win Aung-San-Suu-Kyi Norodom-Sihanouk",
    ),
    (
        "african",
        "Kenneth Julius Jomo Leopold Felix Joseph Mobutu Haile Mengistu Ketema Sam Joaquim Oliver Olusegun Yakubu Joseph "
        "Arikpo Okoi Thabo Nkosazana Robert Joshua Uhuru Raila Paul Yoweri Meles Seyoum Hailemariam Moussa Amina Naledi",
        "Kaunda Nyerere Kenyatta Senghor Houphouët-Boigny Mobutu Selassie Yifru Nujoma Chissano Tambo Obasanjo Gowon "
        "Garba Arikpo Mbeki Dlamini-Zuma Mugabe Nkomo Odinga Kagame Museveni Zenawi Mesfin Desalegn Faki Mohamed Pandor "
        "Mwaanga Chona Onyeama Geingob Tolbert Bokassa Eyadéma Kérékou",
    ),
    (
        "caribbean and pacific",
        "Michael Eric Forbes Errol Pierre Mitchell Gough Malcolm Robert Alexander Marise Penny Winston Norman Brian Billie",
        "Manley Williams Burnham Barrow Trudeau Sharpe MacEachen Whitlam Fraser Muldoon Downer Payne Wong Peters Kirk "
        "Talboys Seaga Joly Freeland Baird Cannon Axworthy",
    ),
)

CALLED = tuple(
    (
        "Camp David|the Jackson amendment|the Jackson-Vanik amendment|the Monroe Doctrine|the Carter Administration|"
        "the Nixon Doctrine|the Truman Building|Fort McNair|Lake Victoria|Lincoln Center|the USS Eisenhower|"
        "the USS Carl Vinson|USS COLE|Andrews Air Force Base|Dulles Airport|Kennedy Airport|Johnson Island|"
        "Saint Petersburg|St. Vincent|San Jose|San Francisco|Santiago|Georgetown|Washington|Victoria|Georgia|Jordan|"
        "Chad|Israel|Port Stanley|Stanleyville|Charlottetown|Brazzaville|Lockheed|McDonnell Douglas|General Electric|"
        "Morgan Stanley|Rolls Royce|Johnson & Johnson|Ernst & Young|Foster Wheeler|Brown & Root|Standard Oil|"
        "the Marshall Plan|the Fulbright Program|the Harmel Report|the Rogers Plan|the Brezhnev Doctrine|"
        "the Hallstein Doctrine|Operation Provide Comfort|Operation Desert Storm|Operation Enduring Freedom|"
        "Exercise Bright Star|the Blue House|the Quai d'Orsay|the Élysée|Whitehall|the Kremlin|Downing Street|Foggy Bottom|"
        "the White House|the State Department|the Foreign Ministry|the General Assembly|the Security Council|"
        "the Helsinki Final Act|the Paris Club|the Treaty of Rome|the Sinai|the Golan Heights|the West Bank|"
        "the Persian Gulf|Shatt al-Arab|Tab A|Attachment B|Annex C|Section IV|Title I|Part Two|Phase II|Group Captain|"
        "Charge d'Affaires|Chief of Staff|Parliament|Cabinet|Congress|Embassy|Mission|Consulate|Department|Ministry|"
        "Soviets|Sovs|Israelis|Turks|Arabs|Amembassy|ConGen|PolOff|EmbOff|Secto|Deptel|Reftel|Detente|Ramadan|Easter|"
        "Christmas|Monday|February|Editorial Note|Eyes Only|Limited Official Use|Noforn|Talking Points|Action Request|"
        "Aide Memoire|Note Verbale|Memorandum of Conversation|Circular Telegram|Summary|Comment|Begin Text|End Summary|"
        "Your Excellency|Your Majesty|His Highness|Mr. President|Mr. Secretary|Madam Ambassador|Dear Mr. Chairman|"
        "Al Jazeera|Al Ahram|Al Qaida|Hizballah|Hamas|Fatah|Polisario|Boko Haram|Al Shabaab|Bin Laden Group|"
        "Santa Cruz|Los Angeles|El Salvador|Costa Rica|Sri Lanka|Abu Dhabi|Abu Musa|Umm Qasr|Ras Tanura|Tel Aviv|"
        "Addis Ababa|Dar es Salaam|Hong Kong|Viet Nam|Vientiane|Kuala Lumpur|Port Louis|Saint-Denis|Ho Chi Minh City|"
        "King Khalid Airport|the Bin Suhaim tower|Nagorno Karabakh|South Ossetia|Abkhazia|Transnistria|Tyrol|Kashmir|"
        "the Minsk Group|the Quad|the Troika|the Contact Group|Radio Liberty|Voice of America|the Washington Post|"
        "Reuters|Tass|Novosti|Pravda|Der Spiegel|Le Monde|Yomiuri|Xinhua|Anadolu|Trend|Interfax|Azertac|SPRINGER VERLAG"
    ).split("|")
)

PRESS = (
    "{country} Foreign Minister {P} met with his counterpart {P} in {city} on Tuesday, the ministry said. {A} said the talks were useful.",
    "Secretary of State {P} spoke by telephone today with Prime Minister {P}. The Secretary and Prime Minister {L} discussed {N}.",
    '"We will not accept this," {P} told reporters at {N}. {A} added that {S} had agreed.',
    "{P}, the spokesman for {N}, said that {P} would visit {city}.",
    "Ambassadors {S}, {S} and {S} attended, as did {P} of {N}.",
    "The delegation led by Deputy Minister {P} arrived from {city}; {P}, {P} and {P} were among its members.",
    "#{hash} envoy {P} tweeted that {S} was wrong about {N}. @{handle} replied.",
    "{S} and {S} signed the agreement in {city} in the presence of {P}.",
    "Former President {P} was received by King {G} in {city}. {A}'s visit ended on Friday.",
    'Analysts at {N} doubt that {S} will yield. "{S} is weak," one of them said.',
    "According to {P}'s office, {N} was not discussed. {A} left {city} on Monday.",
    "Azimov, {S} and {P} were in the room when {N} was mentioned.",
    "Foreign Ministers {P} of {country} and {P} of {country} called on {N} to act.",
    "Representatives {P} and {P} of {country}, respectively, opened the session of {N}.",
    "Mr. {S} thanked Mrs. {S} and Dr. {P}. He had written to {S} about {N}.",
    "The Department of State welcomes the release of {P} and of journalist {P} in {city}.",
    "On behalf of the United States, I congratulate {P} on her election. {A} will take office in May.",
    "{N} and {N} were discussed in {city} by {country} and {country}, but no minister came.",
    "A statement by {N} on {N} was issued in {city}.",
    "The meeting of {N} in {city} was adopted as planned; {country} abstained.",
    "{country} and {country} raised {N} in {city}, and {N} closed its office.",
    "{title} {P} flatly denied on Monday that {N} had been closed. {A} spoke in {city}.",
    "{title} {P} and {title} {P} agreed to reopen {N}, said {title} {P}.",
    '"We have said enough," replied the {country} {title}, {P}. "The rest is arithmetic."',
    "Rebels demanded the removal of {title} {P} and his party. {A} refused.",
    "A court in {city} convicted former {title} {P} of embezzlement; {P}, his deputy, was acquitted.",
    "{country} {title} {P} today rejected an offer from {country} for talks at {N}.",
    "{P}, {title} of {country}, called on {title} {P} in {city}. {A} and {S} discussed {N}.",
    "{title} {S} met {title} {S} and {P}, the {title}, before {S} left for {city}.",
    "The {title}, {P}, was thwarted by {S}, witnesses said near {N}.",
    "{title} {P} told {title} {P} that {country} would release the funds. {A} thanked him.",
    "{S} undertook to do so, and asked that {city} release {N}. {S} made no promise.",
    "Police in {city} arrested {P}, {P} and {P} after {N} was attacked, {title} {P} said.",
    "{P} told {agency}. Mr {S} and Ms {S} did not comment. Sir {P} and Lord {S} did.",
    "QUESTION: Thank you, {G}. What about COVID-19 and {N}?\n\nMR {U}: I will let {title} {S} answer.\n\nQUESTION: And {S}?\n\nMR {U}: No.",
    "{P} {verb} {P} in {city}, and {S} {verb} {S}.",
    "The {S} government {verb} {country}; the {S} administration, the {S} cabinet and the {S} regime did not.",
    "{S} was pleased. Later {S} {verb} {S}. Then {S} resigned.",
    "{S} and {S} {verb} {P} before {S}'s visit to {city}, {S} said.",
)
TITLES = (
    "Finance Minister|Home Secretary|Foreign Minister|Prime Minister|President|Interior Minister|Trade Minister|"
    "opposition leader|rebel leader|guerrilla commander|Army chief|army commander|Police Commissioner|state secretary|"
    "Secretary-General|Secretary General|High Commissioner|spokesman|spokeswoman|spokesperson|lawmaker|port director|"
    "commerce minister|central bank governor|Deputy Prime Minister|Vice President|Speaker|Chief Justice|special envoy|"
    "UN envoy|mediator|Archbishop|Cardinal|Sheikh|Ayatollah|Maulana|Imam|General|Gen.|Lt. Gen.|Colonel|Major|Admiral|"
    "Senator|Sen.|Rep.|Congresswoman|Governor|Mayor|Professor|Dr.|Mr.|Mrs.|Ms.|King|Queen|Prince|Crown Prince|Emir|"
    "Sultan|Chancellor|Premier|Chairman|Director|Ambassador|Amb.|Consul General|DCM|Poloff|Econoff|FM|PM|FonMin|DefMin|"
    "Minister of Defense|Minister of Justice|Federal Minister for Interior|MFA Director|MFA Legal Department head|"
    "Political Director|Chief of Staff|Attorney General|Under Secretary|Assistant Secretary|Coordinator|Comrade|"
    "Party Secretary|General Secretary|journalist|activist|lawyer|banker|dissident|exile leader|Kurdish leader|editor"
).split("|")
VERBS = "met|told|warned|succeeded|thanked|accused|replaced|joined|telephoned|saw|invited|defeated|praised".split("|")
AGENCIES = "Reuters|AFP|Interfax|reporters|Parliament|the BBC|state television|Xinhua|CNN|Azernews".split("|")

CABLES = (
    "1. (C) Summary: Ambassador met May 3 with FM {P} to discuss {N}. {A} was noncommittal. End summary.",
    "2. (SBU) {S} told Poloff that {S} would not run again. DCM asked {S} about {N}.",
    "3. (C) MFA Director {P} (strictly protect) said {S}'s brother, {P}, owned {N}.",
    "4. {S} saw {S} this morning re {N}. {S} replied GOE could not agree.",
    "5. Septel reports {S}-{S} talks. According {S}, {country} will support {N}.",
    "6. Participants: U.S.: The Ambassador, {P}, {P} (notetaker). {country}: {P}, {P}, Mr. {S}.",
    "7. FonMin {S} called me in 3 p.m. and handed me note re {N}. {S} obviously embarrassed.",
    "8. In conversation with {S}, EmbOff noted {N}. {S} said he and {S} would go {city}.",
    "9. PriMin {S} absent; DepPriMin {P} received us. {S} thought {S} letter helpful.",
    "10. Comment: We doubt {S} speaks for {S}. End comment.",
    "11. For Amb {S} from {S}. Please see {S} soonest and convey following re {N}.",
    "12. Classified By: Ambassador {P}, reasons 1.4 (b) and (d).",
    "Drafted by {P}; cleared by {P} and {S}. {N}.",
    "13. Rpt {N} not to be raised with {country} officials in {city}. {N} will follow.",
    "14. Embassy notes {N} and {N}; Department may wish inform {city} and {country}.",
    "17. {S} Govt unlikely fall. Mr. {S} {verb} {S} yesterday, and {S} govt aware of it.",
    "15. {S} believes {N} in {city} dead. {S}, however, more hopeful than {S}.",
    "16. Gen {S}, Adm {S} and Col {P} present. {S} said {N} would be moved to {city}.",
)

ENDS = ("\n\n{S}", "\n\n{P}\n", "\n\n{S}\nBT")
LINES = "PARTICIPANTS\n\n{P}, {office}\n{P}, {office}\nMr. {P}\nAmbassador {P}\n{P}\n\nSUBJECT\n\n{N}\n\n"
SPEECH = "{S}: What does {S} think of {N}?\n\nMr. {S}: He told {S} that {N} was no obstacle.\n\n{S}: I see.\n\n"
OFFICES = (
    "Minister of Foreign Affairs|Deputy Assistant Secretary|NSC Staff|Country Director, EUR|Interpreter|Counselor of "
    "Embassy|Chief of Protocol|Political Counselor|Director, Americas Department|Notetaker"
).split("|")
COUNTRIES = (
    "Azerbaijan Norway Kenya Chile Jordan Japan Poland Turkey India Ghana Peru Qatar Georgia Ukraine Iran".split()
)
CITIES = "Baku Oslo Nairobi Santiago Amman Tokyo Warsaw Ankara Delhi Accra Lima Doha Tbilisi Kyiv Tehran Vienna".split()
SLOT = re.compile(r"\{(\w+)\}")


class Writer:
    """Writes papers of made sentences, each with the places of its names; ``seed`` decides all of them."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def papers(self, count: int) -> Iterator[tuple[str, list[tuple[int, int]]]]:
        """Yield texts and their names' places: half press, half cables, some all in capitals."""
        for number in range(count):
            text, names = self._paper(CABLES if number % 2 else PRESS, cable=bool(number % 2))
            if number % 10 in {3, 7, 9}:
                loud = text.upper()
                if len(loud) == len(text):
                    text = loud
            yield text, names

    def _paper(self, templates: tuple[str, ...], *, cable: bool) -> tuple[str, list[tuple[int, int]]]:
        parts: list[str] = []
        if self.chance.random() < 0.35:
            parts.append(LINES)
        if self.chance.random() < 0.2:
            parts.append(SPEECH)
        for _ in range(self.chance.randint(3, 7)):
            parts.append(self.chance.choice(templates) + ("\n\n" if self.chance.random() < 0.6 else " "))
        if cable and self.chance.random() < 0.6:
            parts.append(self.chance.choice(ENDS))
        cast = [self._name() for _ in range(6)]
        return self._filled("".join(parts), cast)

    def _name(self) -> tuple[str, str]:
        """Return a full name and how the person is called afterwards."""
        region, given, surnames = self.chance.choice(REGIONS)
        last = self.chance.choice(surnames.split())
        if self.chance.random() < 0.6 and region not in {"chinese", "korean", "vietnamese"}:
            last = self._crossed(last, self.chance.choice(surnames.split()))
        if region in {"chinese", "korean", "vietnamese"}:
            words = last.split("-")
            joined = region != "vietnamese" and len(words) == 3 and self.chance.random() < 0.8
            full = f"{words[0]} {words[1]}-{words[2]}" if joined else " ".join(words)
            return full, full if region == "vietnamese" and self.chance.random() < 0.5 else words[0]
        if last.split("-")[0] in {"de", "van", "bin"}:
            last = last.replace("-", " ")
        first = self.chance.choice(given.split())
        if self.chance.random() < 0.4:
            first = self._crossed(first, self.chance.choice(given.split()))
        style = self.chance.random()
        if style < 0.15:
            first = f"{first[0]}."
        elif style < 0.25:
            first = f"{first[0]}. {self.chance.choice('ABCDEFGHJKLMNPRSTW')}."
        elif style < 0.45:
            first = f"{first} {self.chance.choice('ABCDEFGHJKLMNPRSTW')}."
        elif style < 0.5:
            first = f"{first[0]}.{self.chance.choice('ABCDEFGHJKLMNPRSTW')}."
        tail = ", Jr." if region == "western" and self.chance.random() < 0.06 else ""
        if self.chance.random() < 0.06:
            return f"{first} {last.upper()}{tail}", last.upper()
        return f"{first} {last}{tail}", last

    def _crossed(self, one: str, other: str) -> str:
        """Return a name that nobody may ever have borne: the beginning of one and the end of another."""
        if "-" in one + other or "'" in one + other:
            return one
        begin = one[: self.chance.randint(2, max(2, len(one) - 2))]
        end = other[self.chance.randint(1, max(1, len(other) - 3)) :]
        return begin + end if end.islower() and len(begin + end) > 3 else one

    def _filled(self, template: str, cast: list[tuple[str, str]]) -> tuple[str, list[tuple[int, int]]]:
        text = ""
        names: list[tuple[int, int]] = []
        end = 0
        before: tuple[str, str] | None = None
        for slot in SLOT.finditer(template):
            text += template[end : slot.start()]
            end = slot.end()
            kind = slot[1]
            if kind in {"P", "S", "A", "L", "G", "U"}:
                who = (
                    before
                    if kind in {"A", "L"} and before
                    else (self.chance.choice(cast) if self.chance.random() < 0.7 else self._name())
                )
                said = who[0] if kind == "P" else who[1].upper() if kind == "U" else who[1]
                if kind == "G":
                    said = self.chance.choice(["Hussein", "Hassan", "Juan Carlos", "Harald", "Abdullah", "Faisal"])
                elif kind != "L":
                    before = who if kind == "P" else before
                names.append((len(text), len(text) + len(said)))
                text += said
            else:
                text += self._other(kind)
        return text + template[end:], names

    def _other(self, kind: str) -> str:
        if kind == "N":
            return self.chance.choice(CALLED)
        if kind == "country":
            return self.chance.choice(COUNTRIES)
        if kind == "city":
            return self.chance.choice(CITIES)
        if kind == "office":
            return self.chance.choice(OFFICES)
        lists = {"hash": COUNTRIES, "title": TITLES, "verb": VERBS, "agency": AGENCIES}
        if kind in lists:
            return self.chance.choice(lists[kind])
        return self.chance.choice(("mfa_baku", "StateDept", "UN_News", "eu_eeas"))
