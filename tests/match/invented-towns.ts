// Invented everyday news of four towns, all of one day: in each ten happenings that have nothing to do with one another, each told twice in other words. A town's news shares its
// name, council, police, hospital and mayor. Rules were set by the first two towns; the last two were first asked when they stood.
export const TOWNS: Readonly<Record<string, readonly (readonly [first: string, second: string])[]>> = {
  Northport: [
    [
      'Three people were hurt when a fire broke out in a furniture warehouse in Northport on Monday night, the fire service said. Around 60 firefighters fought the blaze on Quay Street for six hours. Fire chief Marta Belling said that the cause was not yet known. Northport police closed the street until noon.',
      'Flames tore through a warehouse full of sofas and beds by the harbour late on Monday, leaving three night-shift workers with burns. "We had 60 crew at the peak," said Marta Belling, who leads the Northport fire service. Quay Street stayed shut on Tuesday morning.',
    ],
    [
      'Northport Council voted on Monday night to raise parking charges in the town centre by a fifth. Visitors will pay £2.40 an hour from April. Council leader Tom Veck said the money would mend pavements, but shopkeepers warned that customers would go elsewhere.',
      'Motorists face paying £2.40 for an hour in the middle of Northport after councillors backed higher parking fees. Traders fear an empty high street. The rise, a fifth on the present charge, was needed to repair footpaths, Tom Veck told the chamber.',
    ],
    [
      'Northport Rovers reached the semi-final of the county cup on Monday with a 3-1 win over Harlen Athletic. Striker Dario Quill scored twice in front of 4,200 fans at Mill Park. Manager Steph Brand praised her young side and said they feared nobody.',
      'Two goals from Dario Quill sent Rovers into the last four of the county cup. Harlen Athletic led early at Mill Park but were beaten 3-1. "Nobody will want to play us now," said Northport manager Steph Brand.',
    ],
    [
      'Police in Northport have arrested two men over the theft of catalytic converters from more than 30 cars. Officers searched a garage on Tannery Lane on Monday and found tools and cash. Inspector Rhona Pell asked residents to check their vehicles.',
      'A pair suspected of stripping catalytic converters from dozens of parked cars were in custody on Tuesday after a raid on a lock-up in Tannery Lane. Tools and money were seized, Inspector Rhona Pell of Northport police said.',
    ],
    [
      'Northport General Hospital is to close its children’s ward for eight weeks because of a shortage of nurses, managers said on Monday. Families will have to travel to Sellin, 25 miles away. The nurses’ union called the decision a disgrace.',
      'Sick children in Northport will be sent 25 miles to Sellin for treatment while the ward at the General is shut. The hospital blamed unfilled nursing posts and said it hoped to reopen in two months. Union officials were furious.',
    ],
    [
      'A grey seal pup was rescued from a slipway in Northport on Monday after walkers heard it crying. Volunteers from the Seal Trust wrapped the animal in a wet towel and drove it to their centre. The pup, named Biscuit, weighs 14 kilograms and is feeding well.',
      'Biscuit the seal is gaining strength after being found alone near the boats in Northport. The Seal Trust was called by people out for a stroll. It took four volunteers and a damp towel to carry the 14-kilo pup to a van.',
    ],
    [
      'The Alder Bridge in Northport will be shut for the whole of the summer while engineers replace its bearings, the county said on Monday. About 18,000 vehicles cross it a day. The work costs £7 million and drivers will be sent by the ring road.',
      'A long summer of detours awaits commuters as the Alder Bridge closes for repair. New bearings are to be fitted at a cost of £7 million. The crossing carries some 18,000 cars and lorries daily, most of which must now take the Northport ring road.',
    ],
    [
      'A teacher from Northport has won a national prize for her work with deaf pupils. Ilse Garland, 44, of St Bride’s School, learned sign language at night classes and taught it to the entire school. She received £10,000 from the education minister in the capital on Monday.',
      'Ilse Garland never expected that evening lessons in signing would lead to a stage in the capital. The St Bride’s teacher was honoured on Monday for helping deaf children. She says her pupils will decide how the £10,000 is spent.',
    ],
    [
      'Kolber Foods will shut its biscuit factory in Northport next year with the loss of 210 jobs. The company blamed the price of energy and sugar on Monday. Mayor Iven Karsk said the town would fight for every post and asked for talks with the owners.',
      'More than two hundred people are to lose their work as Kolber closes its Northport plant, which has baked biscuits since 1931. Costs of sugar and power had made it unprofitable, the firm said. "We will not give up on these 210 families," said mayor Iven Karsk.',
    ],
    [
      'Residents of the Fennel Estate in Northport have been told to boil their tap water after bacteria were found in a reservoir. Brine Water said on Monday that 3,000 homes were affected. Bottled water is being handed out at the leisure centre.',
      'Queues formed for bottles at the leisure centre on Tuesday after Brine Water warned 3,000 households on the Fennel Estate not to drink from the tap without boiling. Tests of a tank above the town had shown bacteria.',
    ],
  ],
  Sellin: [
    [
      'A cyclist died after a collision with a lorry at the Corn Cross roundabout in Sellin on Wednesday morning. The man, in his fifties, was taken to Sellin Infirmary but could not be saved. Police asked drivers with dashboard cameras to come forward. The lorry driver was unhurt.',
      'Police are seeking footage of a crash that killed a man in his fifties as he rode his bicycle round Corn Cross in the Wednesday rush hour. He and a lorry had collided. Doctors at Sellin Infirmary were unable to revive him.',
    ],
    [
      'Sellin town council has turned down plans for 340 houses on Abbot’s Meadow. Planners had advised approval, but councillors sided with 1,100 people who signed a petition on Wednesday. The builder, Marlow Homes, said it would appeal.',
      'Campaigners cheered as plans to build on Abbot’s Meadow were thrown out. Marlow Homes wanted to put up 340 homes there. More than a thousand locals had objected, chiefly over traffic and flooding. The developer is to appeal against the vote.',
    ],
    [
      'The annual book festival in Sellin will open on 9 May with a reading by the novelist Oriel Tranter, organisers announced on Wednesday. Eighty writers are expected over ten days. Tickets go on sale on Friday at the town hall and the library.',
      'Novelist Oriel Tranter is to launch this year’s Sellin book festival. She heads a list of 80 authors who will appear in May, according to a programme out on Wednesday. Last year’s events sold out within hours.',
    ],
    [
      'A former treasurer of Sellin Bowls Club was jailed on Wednesday for stealing £86,000 from its accounts. Geoffrey Stannard, 61, spent the money on cruises, Sellin Crown Court heard. Judge Petra Lorne told him that he had betrayed his friends. He was given 20 months.',
      'A man who paid for cruises with the savings of his bowls club has been sent to prison for 20 months. Geoffrey Stannard took £86,000 in six years as treasurer, a court was told. "These were people who trusted you," said the judge.',
    ],
    [
      'Sellin’s last bank branch is to close in September, Harrow & Dunn said on Wednesday. The bank blamed a fall in visits to its counter of 60 per cent in four years. The mayor, Edda Finch, said that older people would be cut off. A mobile van will call each week.',
      'There will be no bank left in Sellin by the autumn. Harrow & Dunn says that hardly anyone uses its Market Square counter any more, and promises a weekly van instead. Mayor Edda Finch said pensioners would suffer most.',
    ],
    [
      'Storm Gerda brought down dozens of trees in Sellin overnight and left 900 homes without power. Winds of 78 miles an hour were measured at the airfield on Wednesday. A beech fell on a parked school minibus, but nobody was inside. Engineers hoped to restore supplies by evening.',
      'Hundreds of households in and around Sellin woke to no electricity after gusts of up to 78mph. Storm Gerda tore trees from the ground, one of which crushed an empty minibus outside a school. Repair crews said that most would be reconnected by night.',
    ],
    [
      'Archaeologists digging in Sellin have found a Roman kiln under the former bus depot. Dr Hanne Viklund, who leads the dig, said on Wednesday that it was used for roof tiles 1,800 years ago. The find will delay the building of a supermarket by a month.',
      'A supermarket in Sellin must wait while experts examine what lies beneath its site: an oven in which the Romans fired tiles. It is the best preserved in the region, according to Hanne Viklund. Before that the ground was used for parking buses.',
    ],
    [
      'Bus drivers in Sellin will walk out for three days from Monday in a row over pay. The union said on Wednesday that 94 per cent had voted to strike. Crossline Buses has offered 4 per cent; the drivers want eight. School services would still run, the company said.',
      'Passengers in Sellin face three days without buses next week. Drivers at Crossline rejected an increase of 4 per cent, half of what they ask for, and backed industrial action by a large majority. The firm has promised to keep school routes going.',
    ],
    [
      'A Sellin baker has made a loaf 12 metres long for charity. Lotte Amsel and her six staff worked through the night at their shop on Bell Row. Slices were sold outside Sellin town hall on Wednesday and raised £3,150 for the air ambulance.',
      'It took all night, 90 kilos of flour and a row of borrowed ovens, but Lotte Amsel got her giant bread. The twelve-metre loaf was cut up and sold in Sellin to help pay for the air ambulance. Customers gave more than £3,000.',
    ],
    [
      'Sellin High School was evacuated on Wednesday after a chemical was spilled in a science lesson. Eleven pupils and a technician were treated for sore eyes. The fire service sent a specialist team to make the laboratory safe. Lessons resume on Thursday.',
      'Pupils were led on to the playing field after a bottle broke in a laboratory at Sellin High. Paramedics looked after 12 people, most of whom complained of stinging eyes. Firefighters in protective suits cleared up the liquid.',
    ],
  ],
  Velmouth: [
    [
      'A man was rescued from the cliffs at Velmouth on Thursday after he slipped while looking for fossils. Coastguards lowered a paramedic on a rope, and a helicopter lifted the 38-year-old to Velmouth Hospital with a broken leg. He had been trapped for four hours.',
      'A fossil hunter who fell on the shore below Velmouth spent four hours stuck on a ledge before a helicopter winched him to safety. He had broken a leg. Coastguards warned visitors to keep away from the edge after weeks of rain.',
    ],
    [
      'Velmouth Council is to spend £5.2 million on a new swimming pool, members decided on Thursday. The old baths on Castle Road were closed two years ago when the roof began to leak. Council leader Nadia Orme said that work would begin in the autumn.',
      'Swimmers in Velmouth will have somewhere to go again. A pool costing £5.2 million is to take the place of the leaking Castle Road baths, councillors agreed on Thursday night. Nadia Orme, the leader, called it a promise kept.',
    ],
    [
      'Police in Velmouth are hunting a man who robbed a jeweller’s at knifepoint on Thursday. He fled with rings worth about £40,000 towards the railway station. Staff at Pascoe & Daughter were shaken but not injured, Velmouth police said.',
      'A jeweller threatened with a knife has told how she handed over trays of rings. The thief ran out of Pascoe & Daughter in Velmouth with a haul of some £40,000. He wore a red motorcycle helmet, and detectives believe that he caught a train.',
    ],
    [
      'Velmouth Pirates signed the former international Kofi Ashdown on Thursday. The forward, 33, joins the basketball club until the end of the season. Coach Bryn Maddox said his experience would help Velmouth to stay in the league. He may play on Saturday.',
      'Kofi Ashdown is the newest Pirate. The veteran, who won 51 caps, has agreed to play in Velmouth for the rest of the season and could make his first appearance this weekend. Coach Bryn Maddox is short of tall men in the fight against relegation.',
    ],
    [
      'Rents in Velmouth have risen faster than anywhere else in the county, a study said on Thursday. A flat with two bedrooms costs £1,150 a month, 14 per cent more than last year. The charity Hearth blamed holiday lets and asked the council to limit them.',
      'Tenants in the seaside town of Velmouth pay 14 per cent more than a year ago, according to the housing charity Hearth. It wants a cap on homes that are let to tourists. The average for two bedrooms is now £1,150.',
    ],
    [
      'A lifeboat crew from Velmouth saved two anglers whose dinghy overturned in rough water on Thursday evening. The men clung to a buoy for an hour. Coxswain Perrin Hale said that they were lucky: neither had a life jacket. Both were treated for cold.',
      'Clinging to a buoy, two men who had gone out to fish were picked up by the Velmouth lifeboat after their small boat capsized. They wore no life jackets. "Ten more minutes and we would have been too late," said coxswain Perrin Hale.',
    ],
    [
      'A theatre in Velmouth that has stood empty since 1998 is to open again as a cinema. The Regent was bought by film lovers who raised £400,000, its new owners said on Thursday. It will have two screens and 180 seats. Volunteers are already cleaning the plaster.',
      'Films will be shown at the Regent for the first time next spring. Enthusiasts collected £400,000 to buy the building, abandoned since 1998, where they plan a pair of screens. Helpers have begun to scrub decades of dirt from the ceiling.',
    ],
    [
      'A doctor in Velmouth was suspended on Thursday for writing false sick notes. Dr Alan Crewe sold the papers for £50 each from his Harbour Street surgery, a tribunal found. He may not practise for a year. Patients have been moved to other surgeries.',
      'False certificates at £50 apiece have cost Alan Crewe his right to work as a doctor for twelve months. The tribunal heard that he provided them to people whom he had never examined. His Harbour Street practice in Velmouth has closed.',
    ],
    [
      'A mussel farm off Velmouth must stop sales after a toxin was found in samples, food inspectors said on Thursday. Anyone who bought mussels of Selkie Bay since Sunday should throw them away. No one has fallen ill. The farm employs 22 people.',
      'Shoppers are advised not to eat mussels from Selkie Bay, where tests have shown a poison made by algae. The producer, which has a staff of 22 near Velmouth, has halted deliveries. No cases of sickness are known.',
    ],
    [
      'Mayor Ros Kettle of Velmouth will not stand again in May, she told party members on Thursday. She has led the town for nine years. Ms Kettle, 58, said that she wished to spend more time with her grandchildren. Two candidates hope to follow her.',
      'After nine years in office Ros Kettle is to leave. The mayor told colleagues in Velmouth that she wanted to see more of her grandchildren and would not be a candidate at the next election. Her deputy and a hotel owner would like the post.',
    ],
  ],
  Dunmere: [
    [
      'An explosion wrecked a house in Dunmere early on Friday and injured a woman and her son. Gas engineers were at the scene in Poplar Way, from which 25 neighbours were moved to a church hall. Dunmere fire station commander Lew Rask said it was a miracle that nobody died.',
      'A mother and son were pulled alive from the ruins of their home after a suspected gas blast. Neighbours in Poplar Way, Dunmere, spoke of a bang that shook the entire street. "How they survived I do not know," said fire commander Lew Rask.',
    ],
    [
      'Schools in Dunmere will serve free breakfasts from September. The county council said on Friday that the scheme would reach 2,600 children and cost £900,000 a year. Head teachers in Dunmere welcomed the plan; opponents asked where the money would come from.',
      'Every primary pupil in Dunmere is to be offered a free breakfast. Some 2,600 children will benefit, according to the county, which has set aside £900,000. "Hungry children cannot learn," one head said. Opposition members doubt the sums.',
    ],
    [
      'Two teenagers were charged on Friday with setting fire to the pavilion of Dunmere Cricket Club. The wooden building of 1908 burned down in March. The boys, 15 and 16, will appear before youth magistrates in Dunmere next week, police said.',
      'A pair of boys aged 15 and 16 are accused of arson after the loss of a much-loved cricket pavilion. The timber clubhouse, which dated from 1908, went up in flames in the spring. Police said on Friday that both had been charged.',
    ],
    [
      'Dunmere Motors is to build electric vans at its plant in Dunmere and will take on 350 workers. The carmaker said on Friday that it would invest £120 million. The first van, the Heron, is to leave the line in two years. Unions called it the best news in a generation.',
      'Jobs for 350 people will be created as Dunmere Motors goes electric. A £120 million investment will see a van called the Heron assembled in the town. Staff applauded when managers broke the news on Friday.',
    ],
    [
      'A colony of rare bats has been found in the roof of Dunmere town hall. The discovery of 70 barbastelles, announced on Friday, will hold up repairs that were to start next month. Ecologist Wim Hartog said that the animals must not be disturbed until August.',
      'Builders will have to wait for the bats. About seventy barbastelles live above the council chamber in Dunmere, and the law protects them while they raise their young. Wim Hartog, who counted them, expects that repairs can begin in late summer.',
    ],
    [
      'Dunmere Town were relegated on Friday after losing 2-0 at home to Corrie Vale. Both goals came in the last ten minutes. Supporters ran on to the pitch to protest against chairman Lord Ambry, and police had to escort him out of the ground.',
      'Angry fans invaded the pitch as Town went down. Corrie Vale struck twice late on to win 2-0 and condemn the hosts to the lower division. The chairman, Lord Ambry, was led away from the Dunmere stadium under police protection.',
    ],
    [
      'A 4.1 magnitude earthquake rattled windows in Dunmere on Friday morning. The geological survey said its centre was nine kilometres below Cold Fell. Chimneys fell in several streets, but there were no injuries. Dunmere police took 400 calls within an hour.',
      'Chimney pots crashed down and dogs barked as the ground shook near Cold Fell. The tremor measured 4.1, experts of the geological survey said, the strongest in the area for thirty years. Nobody in Dunmere was hurt.',
    ],
    [
      'The owner of a Dunmere care home was fined £75,000 on Friday after a resident wandered out and froze to death. Maple Lodge had left a door unlocked, Dunmere magistrates heard. Enid Lawson, 87, was found in a field. Her daughter said that no sum could make up for it.',
      'A door that should have been locked led to the death of Enid Lawson, 87, who was discovered in the snow. Maple Lodge has now been ordered to pay £75,000. "Money will not bring Mum back," her daughter said outside court.',
    ],
    [
      'Dunmere’s new tram line will open three months late, the operator Metrolane said on Friday. Faulty signals have to be replaced on the route between the station and the university. Councillor Jory Sands said that the people of Dunmere had lost patience.',
      'Trams to the university will not run before winter. Metrolane admits that signalling which failed tests must be exchanged, putting back the opening by a quarter of a year. It is the third delay, and councillor Jory Sands is out of patience.',
    ],
    [
      'A lottery winner from Dunmere has given away £1 million to local charities. Retired postman Abel Thorne, 70, won 3.8 million last year and kept it secret. He told a meeting at the Dunmere library on Friday that he had enough for tea and a new bicycle.',
      'He delivered letters for forty years; now Abel Thorne has delivered a million. The pensioner shared a good part of his 3.8 million lottery win among food banks and clubs around Dunmere. For himself he has bought a bicycle.',
    ],
  ],
};
