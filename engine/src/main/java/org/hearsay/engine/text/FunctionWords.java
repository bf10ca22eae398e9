package org.hearsay.engine.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The small words that hold the sentences of a language together, by which it is known from a few
 * lines of any subject. A table of our own: some 25 frequent words a language, chosen to tell it
 * from its neighbours; words of one letter are left out where names and initials would count.
 */
final class FunctionWords {
  /**
   * A line: ISO 639-1 code, then words in small letters; of each script the commonest language
   * first. Where a script has one language, a single word says which script it is.
   */
  private static final String TABLE =
      """
      en the of and to in that is was for on with as at by from it he she they his her their its be are were have has had not but this which who said will would been an or about after more s t
      de der die das und den dem des ein eine einer eines einem einen zu nicht mit von auf für ist im sich auch als an nach wie aus bei wird werden hat haben sei seien sind war noch dass über um so er sie es zum zur vom am
      fr le la les de des du un une et est à en dans que qui pour par sur au aux ne pas il elle se sa son ses avec ce cette ont été plus l d qu selon leur mais nous vous sont était
      es el la los las de del y en que un una por con para se no su al lo como más ha este esta sobre también entre pero fue sus según han es era desde ya muy donde dijo
      it il lo la gli le di del della dei delle dell e è un una uno in che per con non si da dal al alla sono ha nel nella anche come più ma hanno stato l questo questa tra secondo ai sul
      pt o os a as de do da dos das e em no na nos nas um uma que para por com não se ao foi mais sua seu também pelo pela são é há já ser segundo entre após disse
      ca el la els les de del dels i en que un una per amb no és al als ha han com més aquest aquesta seva seu també però on va són ser segons entre fins
      ro și în de la cu pe un o nu că din care este a au fost pentru mai sunt prin după sau lui al ale ca acest această să fi va între potrivit
      nl de het een van en in dat die is op te voor met zijn niet aan er ook als om door over bij naar uit maar hij zij ze werd wordt heeft hebben was nog worden tot dan deze volgens
      af die het en van in is dat nie vir met op te sy hy wat om ook aan deur word hulle ons maar kan sal uit moet gesê gaan jaar hierdie wees
      sv och att det i en som på är av för med den till inte har de om ett han hon var men sig från så kan vi efter när vid ska skulle också säger än nu eller hade
      da og at det i en som på er af for med den til ikke har de om et han hun var men sig fra så kan vi efter når ved skal også blev siger ud nu eller havde være mere jeg
      no og at det i en som på er av for med den til ikke har de om et han hun var men seg fra så kan vi etter når ved skal også ble sier ut nå eller hadde være mer jeg opp etter
      is og að í á er sem til við um en það með hann hún ekki af fyrir var frá þá eru hafa hefur því þeir segir þessi verið eftir þar
      fi ja on ei että se oli hän mutta myös ovat kun joka mukaan kuin ole sen jos tai voi vain sekä niin nyt ovat hänen vuoden olla olisi siitä jo
      et ja on ei et see oli ta kui ka aga mis ning või oma pole selle kes eest pärast üle veel olid siis seda välja meie
      lv un ir no ar par ka uz tika bija kas tā arī lai bet pēc kā tas viņš viņa nav pie vai tiek gan to šis ko savu
      lt ir yra kad su iš į tai buvo kaip bet ne apie už jis ji nuo taip pat dėl kai prie arba tik savo per bus šis po
      pl i w na z się nie do to że jest jak o po od za przez ale dla są był była było także oraz jego jej który która które już tym może przed tylko
      cs a v na se je že to s z do o ve i k si ale jsou byl bylo byla pro jako za po od už také který která které nebo jeho však ze který není
      sk a v na sa je že to s z do o vo i k si ale sú bol bolo bola pre ako za po od už aj ktorý ktorá ktoré alebo jeho však zo nie podľa
      sl in v na je se da za so z ki s pa ne tudi bi od po kot bil bilo bila pri ali še iz do ko jih o jo med že več
      hr i u na je se da za su od s ne koji koja koje će kao što o bi bio bila iz do po ili te sa nije samo kako ali nakon već
      sq të e në dhe një që për me nga i së ka është më se u nuk do si janë kjo ai ky edhe duke pas tha tij
      hu a az és hogy nem is egy volt ez meg de van azt már csak szerint még el mint vagy ki kell fel után lesz sem ha között lehet majd
      tr ve bir bu da de için ile olarak olan daha çok gibi en ne var sonra kadar ancak göre her o ya değil oldu olduğunu dedi ise şu
      az və bir bu da də üçün ilə olan daha çox kimi ki sonra qədər isə ancaq görə hər o deyil edib olub bildirib həmin ya
      id yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena adalah oleh saya telah bisa ada mereka sebagai atau kata sudah kepada lebih bahwa tersebut
      tl ang ng sa na mga ay at ni si para hindi ito kung siya niya ko nila rin din kay pa lang isang dahil kanyang ayon
      vi và của là có không được trong một những cho các người với này khi đã để từ về cũng đến như ra tại theo nhiều ông bà
      sw ya wa na kwa ni katika za la kuwa cha hiyo huo hilo watu baada lakini pia yake huyo ambao amesema hivyo vya
      ru и в на не что с по из к это как он для был за от у но его она также до или было при они так были сказал которые после же
      uk і в на не що з та у до це як за він для про від є але його вона також був було або які при після й із якщо
      be і ў на не што з да у гэта як за ён для пра ад ёсць але яго яна таксама быў было або якія пры пасля
      bg и в на не че с за от да се е по са като до но това той му ще има беше след които при тя през във каза си
      sr и у на је се да за су од с не који која које ће као што о би био из до по или са није али након
      mk и во на не дека со за од да се е по како што но тоа тој ќе има беше ги го ја кои при или
      kk және мен бұл бір үшін деп болып туралы еді бар кейін оның осы да де қазақстан
      ar في من على إلى أن عن التي الذي مع هذا هذه ما لا كان قال أو كما بعد بين وقد ان لم قد كانت
      fa در به از که این را با است برای آن یک می های تا بر شده خود است کرد وی نیز شد یا
      ur کے کی میں ہے اور سے کا کو نے پر یہ کہ ہیں اس ایک کہا بھی تھا نہیں گیا
      ps په د چې کې او له ته دی دا یې هم سره شوي وي نه
      hi के की में है और से का को ने पर यह कि हैं इस एक कहा भी था नहीं गया लिए
      mr आणि आहे या च्या ने ला हे की आहेत होते केली केले नाही त्या असे साठी
      ne र को मा छ ले का लाई पनि गरेको हो भएको यो छन् गर्न भने थियो
      el και
      he של
      zh 的
      ja の
      ko 이
      th ที่
      hy և
      ka და
      am እና
      bn এবং
      pa ਅਤੇ
      gu અને
      ta மற்றும்
      te మరియు
      kn ಮತ್ತು
      ml ഒരു
      si සහ
      km និង
      lo ແລະ
      my နှင့်
      bo དང
      """;

  private static final Map<String, UnicodeScript> SCRIPT_OF_LANGUAGE = new LinkedHashMap<>();
  private static final Map<UnicodeScript, String> COMMONEST = new HashMap<>();
  private static final Map<String, List<String>> LANGUAGES_OF_WORD = new HashMap<>();

  static {
    for (String line : TABLE.lines().toList()) {
      String[] entry = line.split(" ");
      UnicodeScript script = UnicodeScript.of(entry[1].codePointAt(0));
      SCRIPT_OF_LANGUAGE.put(entry[0], script);
      COMMONEST.putIfAbsent(script, entry[0]);
      for (int i = 1; i < entry.length; i++) {
        List<String> languages =
            LANGUAGES_OF_WORD.computeIfAbsent(entry[i], word -> new ArrayList<>());
        if (!languages.contains(entry[0])) {
          languages.add(entry[0]);
        }
      }
    }
  }

  private FunctionWords() {}

  /** Codes of the languages that have this word, in small letters; none if nobody has it. */
  static List<String> languagesOf(String word) {
    return LANGUAGES_OF_WORD.getOrDefault(word, List.of());
  }

  /** All codes, in the order of the table. */
  static Set<String> languages() {
    return SCRIPT_OF_LANGUAGE.keySet();
  }

  /** The language a script is most often used for; "und" for a script the table does not have. */
  static String commonestIn(UnicodeScript script) {
    return COMMONEST.getOrDefault(script, Language.UNDETERMINED);
  }

  /** The script a language of the table is written in. */
  static UnicodeScript scriptOf(String language) {
    return SCRIPT_OF_LANGUAGE.getOrDefault(language, UnicodeScript.UNKNOWN);
  }
}
