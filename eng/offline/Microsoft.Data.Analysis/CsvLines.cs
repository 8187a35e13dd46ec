using System.Text;

namespace Microsoft.Data.Analysis;

/// <summary>The lines of a text with separated fields: fields may stand in quotes, in which a quote is doubled; empty lines are left out.</summary>
internal static class CsvLines
{
    public static IEnumerable<string[]> Read(string text, char separator)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var (character, doubled) = (text[i], i + 1 < text.Length && text[i] == '"' && text[i + 1] == '"');
            if (quoted && doubled)
            {
                field.Append(text[i++]);
            }
            else if (character == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || (character != separator && character is not ('\n' or '\r')))
            {
                field.Append(character);
            }
            else
            {
                End(fields, field);
                if (character == separator) continue;
                if (!IsEmpty(fields)) yield return [.. fields];
                fields.Clear();
            }
        }

        End(fields, field);
        if (!IsEmpty(fields)) yield return [.. fields];
    }

    private static void End(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString().Trim());
        field.Clear();
    }

    private static bool IsEmpty(List<string> fields) => fields is [{ Length: 0 }];
}
