using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Metrics.Notebooks.Tests;

/// <summary>Runs cells one after the other, each seeing what those before it have declared.</summary>
internal sealed class NotebookRunner
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
        .WithImports("System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading.Tasks");

    private ScriptState<object>? state;

    public async Task<CellOutput> RunAsync(string code)
    {
        var console = Console.Out;
        using var written = new StringWriter();
        Console.SetOut(written);
        try
        {
            state = state is null ? await CSharpScript.RunAsync(code, Options) : await state.ContinueWithAsync(code, Options);
        }
        finally
        {
            Console.SetOut(console);
        }

        return new(written.ToString(), Formats(state.ReturnValue));
    }

    /// <summary>Formats a value as a notebook does: its type names its formatters, by a convention that needs no package.</summary>
    private static Dictionary<string, string> Formats(object? value)
    {
        var formats = new Dictionary<string, string>(StringComparer.Ordinal);
        if (value?.GetType().GetCustomAttributes(inherit: true).FirstOrDefault(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute") is { } attribute)
        {
            var source = Activator.CreateInstance(Property<Type>(attribute, "FormatterSourceType"))!;
            var formatters = (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
            foreach (var formatter in formatters)
            {
                using var writer = new StringWriter();
                if ((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer])!)
                {
                    formats.Add(Property<string>(formatter, "MimeType"), writer.ToString());
                }
            }
        }
        else if (value is not null)
        {
            formats.Add("text/plain", value.ToString() ?? string.Empty);
        }

        return formats;
    }

    private static T Property<T>(object owner, string name) => (T)owner.GetType().GetProperty(name)!.GetValue(owner)!;
}
