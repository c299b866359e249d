/// Text as books have it, for whatever sets it.
public enum Prose {
  public static let english = """
    The craft of printing asks for patience: every page is a small building, with margins for walls and lines for \
    floors, and a careless carpenter is found out by anybody who leans against the door. Nobody praises a good \
    paragraph, but everyone reads it to the end; a bad one is admired and put aside. So the compositor weighs each \
    line against its neighbours, loosening here and tightening there, until the grey of the column is even and the \
    eye runs down it without a stumble.
    """
  public static let arabic = """
    تطلب صناعة الطباعة صبرًا طويلًا، فكلّ صفحة بناءٌ صغير، هوامشه جدرانٌ وأسطره طوابق، والنجّار المهمل يفضحه من \
    يتّكئ على الباب. لا أحد يمدح فقرةً حسنة لكنّ الجميع يقرؤها حتى آخرها، أمّا السيّئة فيُعجَب بها ثم تُترك. لذلك \
    يزن المنضّد كلّ سطر بجيرانه، يرخي هنا ويشدّ هناك، حتى يستوي لون العمود وتنزلق العين عليه بلا عثرة.
    """
  /// Arabic with an English name and figures in it.
  public static let mixed = "صدر الكتاب Swift 6 عام 2026 (الطبعة الثالثة) بسعر 149.00 ريالًا."
}
